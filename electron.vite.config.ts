import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const START = 'src/renderer/index.html'

interface Modules {
  getModuleInfo(id: string): { importers: readonly string[] } | null
}

/** What every window loads is one file: a browser fetches six at a time, and waits for the last. */
function nameOfStart(id: string, modules: Modules): 'start' | null {
  return isOfStart(id, modules, new Set()) ? 'start' : null
}

/** True where it is imported, at first or second hand, by the page's own script. */
function isOfStart(id: string, modules: Modules, seen: Set<string>): boolean {
  if (id.endsWith(START)) return true
  if (seen.has(id)) return false
  seen.add(id)
  const { importers = [] } = modules.getModuleInfo(id) ?? {}
  return importers.some((importer) => isOfStart(importer, modules, seen))
}

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
        input: START,
        output: { codeSplitting: { groups: [{ name: nameOfStart }] } },
      },
    },
  },
})
