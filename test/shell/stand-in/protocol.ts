/**
 * Custom schemes on a Chromium that knows none: `app://ledger/x` is carried by
 * `http://ledger.app.localhost/x`, a secure context too, and answered by the scheme's handler.
 */
type Handler = (request: Request) => Response | Promise<Response>

const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged() {},
  handle(scheme: string, handler: Handler) {
    handlers.set(scheme, handler)
  },
}

export function toCarrier(address: string): string {
  return address.replace(/^(\w+):\/\/(\w+)\//u, 'http://$2.$1.localhost/')
}

export function fromCarrier(address: string): string {
  return address.replace(/^http:\/\/(\w+)\.(\w+)\.localhost\//u, '$2://$1/')
}

export interface Answer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** What the scheme's handler says to a request of the page; null when no scheme is asked. */
export async function answerRequest(carrier: string): Promise<Answer | null> {
  const address = fromCarrier(carrier)
  const handler = handlers.get(address.split(':')[0] ?? '')
  if (!handler) return null
  const response = await handler(new Request(address))
  const headers = Object.fromEntries(response.headers)
  const body = Buffer.from(await response.arrayBuffer())
  if (!headers['content-type']?.startsWith('text/javascript')) {
    return { status: response.status, headers, body }
  }
  // Pages ask for their scheme, and the carrier's is not the one they would see.
  const script = body.toString('utf8').replaceAll('location.protocol', '"app:"')
  return { status: response.status, headers, body: Buffer.from(script) }
}
