import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { HtmlTagDescriptor, Plugin } from 'vite'

/**
 * What every window loads is three files, each with all that it reaches: a browser fetches six at a
 * time, and waits for the last. The first asks for the ledger, the second draws it. The grid is half
 * of that, and is read beside it by a thread of its own.
 */
const LEDGER = {
  name: 'ledger',
  test: /renderer\/(service\/store|zod-without-eval)\.ts$|preload-helper/,
  priority: 2,
}
const GRID = { name: 'grid', test: /node_modules\/(ag-grid-community|ag-stack)\//, priority: 1 }
const WINDOW = { name: 'window', test: /renderer\/window\.tsx$/ }

/**
 * Packages of the service that it needs before it listens. The bundle takes in what is used of them,
 * which is read in half of the time; the others stay packages, read when they are wanted.
 */
const AT_START = ['@orpc/client', '@orpc/contract', '@orpc/server', 'env-paths', 'uuid', 'zod']

/** Has the page fetch and read the window at once, not when the first file asks for it. */
const fetchWindow: Plugin = {
  name: 'fetch-window',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      return Object.values(bundle).flatMap((file): HtmlTagDescriptor[] => {
        if (file.type !== 'chunk' || file.name !== WINDOW.name) return []
        const scripts = [file.fileName, ...file.imports]
        const styles = [...(file.viteMetadata?.importedCss ?? [])]
        return [
          ...scripts.map((href) => link('modulepreload', href)),
          ...styles.map((href) => link('stylesheet', href)),
        ]
      })
    },
  },
}

function link(rel: string, href: string): HtmlTagDescriptor {
  return { tag: 'link', attrs: { rel, href: `./${href}` }, injectTo: 'head' }
}

export default defineConfig({
  main: {
    build: {
      externalizeDeps: { exclude: AT_START },
      rollupOptions: {
        input: {
          main: 'src/main/shell/main.ts',
          service: 'src/main/service/utility.ts',
          'start-app': 'src/main/service/browser/start-app.ts',
          'command-line': 'src/main/service/cli/run.ts',
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
    plugins: [react(), fetchWindow],
    build: {
      // A third of the size; a window has to fetch and read all of it before it shows anything.
      minify: true,
      rollupOptions: {
        input: 'src/renderer/index.html',
        output: { codeSplitting: { groups: [LEDGER, GRID, WINDOW] } },
      },
    },
  },
})
