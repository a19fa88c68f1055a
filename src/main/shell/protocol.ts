import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { protocol } from 'electron'
import { appRoot } from '../app-root.ts'
import { pageResponse } from './page-response.ts'

/** Pages that are being printed, by their address. */
const printPages = new Map<string, string>()

/**
 * Must run before the app is ready: `app:` pages get a real origin and a secure context, and what
 * Chromium makes of their scripts is kept for the next start.
 */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

export function servePages(): void {
  const root = join(appRoot(), 'out/renderer')
  protocol.handle('app', ({ url }) => {
    const html = printPages.get(url)
    return html === undefined
      ? pageResponse(root, url)
      : new Response(html, { headers: { 'content-type': 'text/html; charset=utf-8' } })
  })
}

/** The page can be loaded while the work goes on, from an origin that no window of the app has. */
export async function withPrintPage<T>(
  html: string,
  work: (address: string) => Promise<T>,
): Promise<T> {
  const address = `app://print/${randomUUID()}`
  printPages.set(address, html)
  try {
    return await work(address)
  } finally {
    printPages.delete(address)
  }
}
