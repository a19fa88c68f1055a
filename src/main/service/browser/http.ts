/** The browser mode: the same service on 127.0.0.1, for whoever `Entrance` lets in. */
import { createReadStream } from 'node:fs'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { BodyLimitPlugin, RPCHandler } from '@orpc/server/node'
import type { LedgerHost } from '../host.ts'
import { pageFile } from '../page-files.ts'
import { router } from '../router.ts'
import { DOOR_HEADERS, refusal, wayIn } from './door-page.ts'
import { type Admission, Entrance, isFromOutside } from './entrance.ts'
import { IdleWatch } from './idle-watch.ts'

/** An `import` asks Node for all that `http` has, and so loads its fetch, a tenth of the start. */
const { createServer } = process.getBuiltinModule('node:http')

export interface ServeOptions {
  /** 0 or absent: that of last time where it is free, else any free one. */
  port?: number
  /** Absent: a random one for each browser that comes in. */
  token?: string
  /** Folder of the built page. */
  webRoot: string
  /** Milliseconds within which a request must have arrived whole. */
  patience?: number
  /** Bytes of the largest request. */
  largest?: number
  /** Called once no window has been connected for so many milliseconds. */
  idle?: { after: number; end(): void }
  /** Called with the next address each time a made-up token has been used. */
  onEntered?(url: string): void
}

export interface Serving {
  /** Address with the token, by which a browser comes in. */
  readonly url: string
  close(): Promise<void>
}

const LOOPBACK = '127.0.0.1'
const MB = 1024 * 1024

/** More than any file that the service takes. */
const LARGEST = 256 * MB

/** Far more than a request needs that never leaves the machine. */
const PATIENCE = 60_000

const RPC = 'rpc'

/** On every answer; a page adds its own policy. */
const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
}

export async function serveLedger(host: LedgerHost, options: ServeOptions): Promise<Serving> {
  const { patience = PATIENCE, largest = LARGEST } = options
  const rpc = new RPCHandler(router, { plugins: [new BodyLimitPlugin({ maxBodySize: largest })] })
  const idle = options.idle === undefined ? null : new IdleWatch(options.idle)
  const limits = {
    headersTimeout: patience,
    requestTimeout: patience,
    connectionsCheckingInterval: patience / 4,
  }
  const server = createServer(limits, (request, response) => {
    answer(request, response).catch(() => response.destroy())
  })
  await listenSomewhere(server, options.port ?? 0, host.settings.browserPort)
  const { port } = server.address() as AddressInfo // listening on TCP, so never a pipe name
  if (port !== host.settings.browserPort) host.settings.rememberBrowserPort(port)
  const entrance = new Entrance(port, host.settings.browserKey, options.token)

  async function answer(request: IncomingMessage, response: ServerResponse) {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    // A path of two slashes would be read as another machine's name.
    const url = URL.parse((request.url ?? '').replace(/^\/+/u, '/'), 'http://localhost')
    const admission = url === null ? 'closed' : entrance.admit(request, url)
    if (url === null || admission !== 'in') return atTheDoor(admission, request, response)
    idle?.follow(response)
    const path = url.pathname.slice(entrance.room.length)
    if (path.startsWith(`${RPC}/`)) {
      const prefix: `/${string}` = `${entrance.room}${RPC}`
      const { matched } = await rpc.handle(request, response, { prefix, context: { host } })
      if (matched) return
    }
    sendPage(options.webRoot, request, response, `/${path}`)
  }

  function atTheDoor(admission: Admission, request: IncomingMessage, response: ServerResponse) {
    if (admission === 'enter' || admission === 'known') {
      letIn(entrance, admission, request, response)
      if (admission === 'enter' && options.token === undefined) options.onEntered?.(entrance.url)
      return
    }
    const { status, body } = refusal(admission === 'foreign' ? 'foreign' : 'closed')
    // What more it would send is not waited for.
    response.writeHead(status, { ...DOOR_HEADERS, connection: 'close' }).end(body)
  }

  return {
    get url() {
      return entrance.url
    },
    close: () => {
      idle?.stop()
      return new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
    },
  }
}

async function listenSomewhere(server: Server, port: number, last: number | null): Promise<void> {
  if (port !== 0 || last === null) return listen(server, port)
  // Another program, or another window's service, may have it by now.
  await listen(server, last).catch(() => listen(server, 0))
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, LOOPBACK, () => resolve())
  })
}

function letIn(
  { cookie, room }: Entrance,
  admission: 'enter' | 'known',
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  if (admission === 'enter') response.setHeader('set-cookie', cookie)
  if (isFromOutside(headers)) response.writeHead(200, DOOR_HEADERS).end(wayIn(room))
  else response.writeHead(303, { location: room }).end()
}

function sendPage(
  root: string,
  { method }: IncomingMessage,
  response: ServerResponse,
  path: string,
): void {
  const file = method === 'GET' ? pageFile(root, path, 'self') : null
  if (file === null) {
    response.writeHead(404, { 'content-type': 'text/plain; charset=utf-8' }).end('没有这个页面\n')
    return
  }
  response.writeHead(200, file.headers)
  createReadStream(file.path).pipe(response)
}
