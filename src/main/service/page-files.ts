/** The built page: which file an address means, and how it is handed out, in both modes alike. */
import { statSync } from 'node:fs'
import { extname, join, resolve, sep } from 'node:path'

const MEDIA_TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
}

export interface PageFile {
  path: string
  headers: Record<string, string>
}

/**
 * The file behind a URL path, or null where there is none inside the folder of the page.
 * `reaches` is what the page may connect to: its own server, or nothing at all.
 */
export function pageFile(root: string, urlPath: string, reaches: 'self' | 'none'): PageFile | null {
  const path = fileBehind(root, urlPath)
  const type = path === null ? undefined : MEDIA_TYPES[extname(path)]
  if (path === null || type === undefined) return null
  if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) return null
  return {
    path,
    headers: {
      'content-type': type,
      'content-security-policy': contentSecurityPolicy(reaches),
      'cache-control': isKept(root, path) ? 'private, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  }
}

/**
 * The build names these after what is in them, so a browser may keep them for good, and with them what
 * it has made of the scripts; the page that names them is asked for each time.
 */
function isKept(root: string, path: string): boolean {
  return path.startsWith(join(resolve(root), 'assets') + sep)
}

/** Inline styles stay allowed: component and grid libraries write style elements while running. */
function contentSecurityPolicy(reaches: 'self' | 'none'): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    `connect-src '${reaches}'`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

function fileBehind(root: string, urlPath: string): string | null {
  const path = decodePath(urlPath)
  if (path === null || path.includes('\0')) return null
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
