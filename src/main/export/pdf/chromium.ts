/** The browser engine of the system that prints pages: Chromium or one of its family. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'

/** The engine that `CHROMIUM` names, else one of the usual places, else null. */
export function chromiumPath(): string | null {
  const chosen = process.env.CHROMIUM ?? ''
  const paths = chosen === '' ? usualPaths() : [chosen]
  return paths.find((path) => existsSync(path)) ?? null
}

/** As `chromiumPath`; PRINTER_MISSING where there is none. */
export function requireChromium(): string {
  const path = chromiumPath()
  if (path !== null) return path
  throw new LedgerError(
    'PRINTER_MISSING',
    '生成 PDF 需要 Chromium、Chrome 或 Edge 浏览器，本机没有找到；请安装其中一个，或用环境变量 CHROMIUM 指明程序位置，也可以改导 docx',
  )
}

function usualPaths(): string[] {
  switch (process.platform) {
    case 'win32':
      return [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ])
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      )
    default:
      return [
        '/usr/bin/chromium',
        '/usr/bin/chromium-browser',
        '/usr/bin/google-chrome',
        '/usr/bin/microsoft-edge',
      ]
  }
}
