/** What a browser sees that is not let in, or on its way in; it names nothing. */
import { createHash } from 'node:crypto'
import { ROOM_KEY } from '../../../shared/browser-room.ts'
import type { Admission } from './entrance.ts'

/**
 * Leads back a window that came in before and asks for the bare address, a bookmark of `/#/projects`
 * say. The room is kept where only this origin reads it, its port included, unlike a cookie.
 */
const WAY_BACK = `
const room = localStorage.getItem('${ROOM_KEY}') ?? ''
if (location.pathname === '/' && /^\\/[\\w-]+\\/$/.test(room)) location.replace(room + location.hash)
`

const WAY_BACK_HASH = createHash('sha256').update(WAY_BACK).digest('base64')

const POLICY = `default-src 'none'; script-src 'sha256-${WAY_BACK_HASH}'; style-src 'unsafe-inline'; frame-ancestors 'none'`

export const DOOR_HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': POLICY,
}

const STYLE = `body { margin: 20vh auto 0; max-width: 34em; padding: 0 1em; color: #1f2a2c;
  font: 15px/1.7 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
h1 { font-size: 18px; }`

const REASONS: Record<
  Exclude<Admission, 'in' | 'enter' | 'known'>,
  [status: number, text: string]
> = {
  foreign: [403, '这个请求来自别的网站或别的地址，没有放行。'],
  closed: [
    401,
    '地址中没有有效的口令，或者口令已经用过。程序给出的地址只能用一次；请看启动治气台账的窗口，用其中最新的地址打开。',
  ],
}

export function refusal(admission: keyof typeof REASONS): { status: number; body: string } {
  const [status, text] = REASONS[admission]
  const head = `<script>${WAY_BACK}</script>`
  return { status, body: page('治气台账没有打开', `<h1>治气台账没有打开</h1><p>${text}</p>`, head) }
}

/** A browser withholds the cookie while it follows another site's link; from this page it goes on as ours. */
export function wayIn(room: string): string {
  return page(
    '正在打开治气台账',
    `<p>正在打开治气台账…</p>`,
    `<meta http-equiv="refresh" content="0;url=${room}">`,
  )
}

function page(title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}</title>${head}<style>${STYLE}</style></head>
<body>${body}</body></html>
`
}
