import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** What every window loads is one file: a browser fetches six at a time, and waits for the last. */
const START = { name: 'start', tags: ['$initial' as const] }

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        input: {
          main: 'src/main/shell/main.ts',
          service: 'src/main/service/utility.ts',
          'care-process': 'src/main/backup/care-process.ts',
          'read-process': 'src/main/workbook/read-process.ts',
        },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { preload: 'src/main/shell/preload.ts' },
        // Electron's sandbox runs a preload only as CommonJS.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    plugins: [react()],
    build: {
      // A third of the size; a window has to fetch and read all of it before it shows anything.
      minify: true,
      rollupOptions: {
        input: 'src/renderer/index.html',
        output: { codeSplitting: { groups: [START] } },
      },
    },
  },
})
