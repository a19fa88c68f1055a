import { readFile } from 'node:fs/promises'
import { extname, resolve, sep } from 'node:path'

/** The origin of every page of the desktop window. */
export const PAGE_ORIGIN = 'app://ledger'

/**
 * Pages run only their own scripts and reach no address at all.
 *
 * Inline styles stay allowed: the component and grid libraries write style elements while running.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

/** The built interface file behind an `app://ledger/…` address; anything outside `root` is 404. */
export async function pageResponse(root: string, address: string): Promise<Response> {
  const file = fileBehind(root, address)
  const type = file && MEDIA_TYPES[extname(file)]
  if (!file || !type) return new Response(null, { status: 404 })
  try {
    return new Response(new Uint8Array(await readFile(file)), {
      headers: {
        'content-type': type,
        'content-security-policy': CONTENT_SECURITY_POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    })
  } catch {
    return new Response(null, { status: 404 })
  }
}

function fileBehind(root: string, address: string): string | null {
  const url = URL.parse(address)
  if (url?.protocol !== 'app:' || url.host !== 'ledger') return null
  const path = decodePath(url.pathname)
  if (path === null) return null
  const folder = resolve(root)
  const file = resolve(folder, `.${path === '/' ? '/index.html' : path}`)
  return file.startsWith(folder + sep) ? file : null
}

function decodePath(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    return null
  }
}
