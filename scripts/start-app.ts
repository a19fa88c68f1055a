/** Builds what is missing, and starts the app from the bundle. */
import { desktopRuntime, ensureBuilt, fromBundle, hasDisplay, runDesktop } from './runtime.ts'

type Bundled = typeof import('../src/main/service/browser/start-app.ts')

try {
  await ensureBuilt()
  const { startApp }: Bundled = await fromBundle('start-app')
  const exitCode = await startApp(process.argv.slice(2), {
    hasDisplay: hasDisplay(),
    async runDesktop() {
      const runtime = await desktopRuntime()
      return 'executable' in runtime ? runDesktop(runtime.executable) : runtime
    },
  })
  if (exitCode !== null) process.exitCode = exitCode
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
