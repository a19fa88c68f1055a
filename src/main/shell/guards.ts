/** What no page may do, whatever gets into it; each guard holds for every window there is. */
import { app, type IpcMainEvent, session, type WebContents } from 'electron'
import { PAGE_ORIGIN } from './page-response.ts'

/** A menu that pastes has to read the clipboard; nothing else that one can ask for is needed. */
const GRANTED: readonly string[] = ['clipboard-read', 'clipboard-sanitized-write']

/** What the pages are made of; all else would be the network or the disk. */
const LOADED: readonly string[] = ['app:', 'blob:', 'data:', 'devtools:']

export function raiseGuards(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
  const { defaultSession } = session
  defaultSession.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isOwnPage(contents.getURL()) && GRANTED.includes(permission)),
  )
  defaultSession.setPermissionCheckHandler((_contents, permission) => GRANTED.includes(permission))
  defaultSession.setDevicePermissionHandler(() => false)
  defaultSession.webRequest.onBeforeRequest(({ url }, answer) =>
    answer({ cancel: !LOADED.includes(URL.parse(url)?.protocol ?? '') }),
  )
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  const stay = (event: { url: string; preventDefault(): void }) => {
    if (!isOwnPage(event.url)) event.preventDefault()
  }
  contents.on('will-navigate', stay)
  contents.on('will-frame-navigate', stay)
  contents.on('will-redirect', stay)
}

function isOwnPage(address: string): boolean {
  return address.startsWith(`${PAGE_ORIGIN}/`)
}

/** True of a message from the page itself; frames inside it and other pages have nothing to say. */
export function isFromOwnPage({ senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOwnPage(senderFrame.url)
}
