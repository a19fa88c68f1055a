/**
 * The browser mode: the same service on 127.0.0.1, let in by a random token only.
 *
 * The token comes in once by the address and is kept in an HttpOnly cookie. Requests whose Host or
 * Origin is another name are refused, so no other page on this machine can reach the ledger.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { RPCHandler } from '@orpc/server/node'
import type { LedgerHost } from './host.ts'
import { pageFile } from './page-files.ts'
import { router } from './router.ts'

export interface ServeOptions {
  /** 0 or absent: any free port. */
  port?: number
  /** Absent: a random one. */
  token?: string
  /** Folder of the built page. */
  webRoot: string
}

export interface Serving {
  /** Address with the token, to be opened once. */
  url: string
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'

export async function serveLedger(host: LedgerHost, options: ServeOptions): Promise<Serving> {
  const token = options.token ?? randomBytes(24).toString('base64url')
  const rpc = new RPCHandler(router)
  const server = createServer((request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await listen(server, options.port ?? 0)
  const { port } = server.address() as AddressInfo // listening on TCP, so never a pipe name
  const site: Site = { origins: originsOf(port), cookie: `ledger_${port}`, token }

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const gate = passGate(site, request)
    if (gate !== 'in') return turnAway(response, gate, site)
    if (request.url?.startsWith('/rpc')) {
      const { matched } = await rpc.handle(request, response, { prefix: '/rpc', context: { host } })
      if (matched) return
    }
    sendPage(options.webRoot, request, response)
  }

  return {
    url: `http://${LOOPBACK}:${port}/?token=${encodeURIComponent(token)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => resolve())
  })
}

function sendPage(root: string, request: IncomingMessage, response: ServerResponse): void {
  const url = URL.parse(request.url ?? '/', 'http://localhost')
  const file =
    url === null || request.method !== 'GET' ? null : pageFile(root, url.pathname, 'self')
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面\n')
    return
  }
  response.writeHead(200, file.headers)
  createReadStream(file.path).pipe(response)
}

interface Site {
  origins: string[]
  cookie: string
  token: string
}

function originsOf(port: number): string[] {
  return [`http://${LOOPBACK}:${port}`, `http://localhost:${port}`]
}

type Gate = 'in' | 'enter' | 'foreign' | 'closed'

/** in: let through. enter: the token is in the address. foreign: another site. closed: no token. */
function passGate(site: Site, request: IncomingMessage): Gate {
  const { host, origin, cookie } = request.headers
  if (!site.origins.includes(`http://${host}`)) return 'foreign'
  if (origin !== undefined && !site.origins.includes(origin)) return 'foreign'
  const given = new URL(request.url ?? '/', site.origins[0]).searchParams.get('token')
  if (given !== null && sameToken(given, site.token)) return 'enter'
  const kept = new Map(
    (cookie ?? '').split(';').map((pair) => {
      const [name, value] = pair.trim().split('=')
      return [name ?? '', value ?? ''] as const
    }),
  ).get(site.cookie)
  return kept !== undefined && sameToken(decodeURIComponent(kept), site.token) ? 'in' : 'closed'
}

function sameToken(given: string, token: string): boolean {
  const a = Buffer.from(given)
  const b = Buffer.from(token)
  return a.length === b.length && timingSafeEqual(a, b)
}

function turnAway(response: ServerResponse, gate: Exclude<Gate, 'in'>, site: Site): void {
  response.setHeader('Cache-Control', 'no-store')
  response.setHeader('Referrer-Policy', 'no-referrer')
  if (gate === 'enter') {
    const value = encodeURIComponent(site.token)
    response.setHeader('Set-Cookie', `${site.cookie}=${value}; HttpOnly; SameSite=Strict; Path=/`)
    response.writeHead(303, { Location: '/' }).end()
    return
  }
  response.setHeader('Content-Type', 'text/plain; charset=utf-8')
  response.writeHead(gate === 'foreign' ? 403 : 401)
  response.end('请从程序打印的地址（带 token）打开治气台账。\n')
}
