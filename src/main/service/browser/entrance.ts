/**
 * Who may come in to the browser mode, and how.
 *
 * A token in the address is exchanged for a cookie. A token that the program made up is good for
 * one exchange and followed by another; one that the caller chose is good as long as the service
 * runs. The cookie follows from a key that outlives the service, so that windows find the next one.
 *
 * Cookies know no ports: a browser sends them to every server on this machine, that of another user
 * too. So the cookie is kept to a path that nobody can guess, the room, under which all of the app
 * lies; without the room the cookie goes nowhere, without the cookie the room is shut.
 */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * in: let through. enter: with a token. known: with a token that was used before; only the
 * browser that used it gets further. foreign: another site. closed: no token and no cookie.
 */
export type Admission = 'in' | 'enter' | 'known' | 'foreign' | 'closed'

export class Entrance {
  /** Path under which the app lies, with both slashes. */
  readonly room: `/${string}/`
  /** Set-Cookie of those who came in. */
  readonly cookie: string
  readonly #origins: ReadonlySet<string>
  readonly #address: string
  readonly #cookieName: string
  readonly #session: string
  readonly #isChosen: boolean
  #token: string
  readonly #used: string[] = []

  /**
   * @param key what cookie and room follow from, so that windows find the next service as well.
   * @param chosen the token that the caller chose; absent: made up, for one exchange each.
   */
  constructor(port: number, key: string, chosen?: string) {
    this.#isChosen = chosen !== undefined
    this.#token = chosen ?? randomSecret()
    // URL leaves out the port that the protocol has by itself, as browsers do.
    const origins = ['127.0.0.1', 'localhost'].map((name) => new URL(`http://${name}:${port}`))
    this.#origins = new Set(origins.map(({ origin }) => origin))
    this.#address = `http://127.0.0.1:${port}/`
    this.#cookieName = `ledger_${port}`
    this.#session = derived(key, `session of ${chosen ?? ''}`)
    this.room = `/${derived(key, 'room').slice(0, 22)}/`
    this.cookie = `${this.#cookieName}=${this.#session}; HttpOnly; SameSite=Strict; Path=${this.room}`
  }

  /** Address by which one browser can come in. */
  get url(): string {
    return `${this.#address}?token=${encodeURIComponent(this.#token)}`
  }

  admit(request: IncomingMessage, url: URL): Admission {
    if (!this.#isOwnSite(request)) return 'foreign'
    const token = url.pathname === '/' ? url.searchParams.get('token') : null
    if (token !== null) return this.#admitToken(token)
    if (!url.pathname.startsWith(this.room)) return 'closed'
    const kept = cookieOf(request, this.#cookieName)
    return kept !== null && isSame(kept, this.#session) ? 'in' : 'closed'
  }

  #admitToken(token: string): Admission {
    if (this.#used.some((used) => isSame(token, used))) return 'known'
    if (!isSame(token, this.#token)) return 'closed'
    if (!this.#isChosen) {
      this.#used.push(this.#token)
      this.#token = randomSecret()
    }
    return 'enter'
  }

  /** Host keeps out names that were bent to this machine, Origin and Sec-Fetch-Site other pages. */
  #isOwnSite({ headers, method }: IncomingMessage): boolean {
    if (!this.#origins.has(`http://${headers.host}`)) return false
    if (headers.origin !== undefined && !this.#origins.has(headers.origin)) return false
    if (!isFromOutside(headers)) return true
    // A link that someone follows may lead here; nothing may be fetched or framed from outside.
    return method === 'GET' && headers['sec-fetch-dest'] === 'document'
  }
}

/** True where another page is behind the request; a browser that does not say is believed. */
export function isFromOutside(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site']
  return site !== undefined && site !== 'same-origin' && site !== 'none'
}

function cookieOf({ headers }: IncomingMessage, wanted: string): string | null {
  const pairs = (headers.cookie ?? '').split(';').map((pair) => pair.trim().split('='))
  return pairs.find(([name]) => name === wanted)?.[1] ?? null
}

function randomSecret(): string {
  return randomBytes(24).toString('base64url')
}

function derived(secret: string, purpose: string): string {
  return createHmac('sha256', secret).update(purpose).digest('base64url')
}

/** In a time that tells nothing of where the two differ. */
function isSame(given: string, wanted: string): boolean {
  return timingSafeEqual(Buffer.from(derived(given, 'same')), Buffer.from(derived(wanted, 'same')))
}
