import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Real files, real processes and a real browser on a small machine.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What a page comes to show is waited for; one second is too little where other tests run.
    expect: { poll: { timeout: 20_000 } },
    // A browser on a busy machine may miss a moment; what fails three times is a fault.
    retry: process.env.CI === undefined ? 0 : 2,
  },
})
