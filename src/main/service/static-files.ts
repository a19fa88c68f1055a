/** The built page, served from one folder and nothing outside it. */
import { createReadStream, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json; charset=utf-8',
}

export function serveFile(root: string, request: IncomingMessage, response: ServerResponse): void {
  const file = fileOf(root, request.url ?? '/')
  const type = file === null ? undefined : TYPES[extname(file)]
  if (file === null || type === undefined || request.method !== 'GET') {
    response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('没有这个页面\n')
    return
  }
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-cache',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  })
  createReadStream(file).pipe(response)
}

/** The file that an address means, or null where there is none inside the folder. */
function fileOf(root: string, url: string): string | null {
  const path = pathOf(url)
  if (path === null) return null
  const file = normalize(join(root, path === '/' ? 'index.html' : path))
  if (!file.startsWith(normalize(root) + sep)) return null
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : null
}

function pathOf(url: string): string | null {
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname)
    return path.includes('\0') ? null : path
  } catch {
    return null
  }
}
