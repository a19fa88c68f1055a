/** The profile of all windows, and the Chromium that has it. */
import type { BrowserContext, Route } from 'playwright-core'
import { chromium } from 'playwright-core'
import { app } from './app.ts'
import { answerRequest, fromCarrier } from './protocol.ts'
import type { WebContents } from './web-contents.ts'

type PermissionRequestHandler = (
  contents: { getURL(): string },
  permission: string,
  answer: (isGranted: boolean) => void,
) => void
type PermissionCheckHandler = (contents: null, permission: string) => boolean
type RequestListener = (
  details: { url: string },
  answer: (response: { cancel: boolean }) => void,
) => void

class Session {
  permissionRequestHandler: PermissionRequestHandler | null = null
  permissionCheckHandler: PermissionCheckHandler | null = null
  devicePermissionHandler: (() => boolean) | null = null
  requestListener: RequestListener | null = null

  setPermissionRequestHandler(handler: PermissionRequestHandler): void {
    this.permissionRequestHandler = handler
  }

  setPermissionCheckHandler(handler: PermissionCheckHandler): void {
    this.permissionCheckHandler = handler
  }

  setDevicePermissionHandler(handler: () => boolean): void {
    this.devicePermissionHandler = handler
  }

  readonly webRequest = {
    onBeforeRequest: (listener: RequestListener) => {
      this.requestListener = listener
    },
  }

  isCancelled(url: string): boolean {
    let isCancelled = false
    this.requestListener?.({ url }, ({ cancel }) => (isCancelled = cancel))
    return isCancelled
  }
}

export const session = { defaultSession: new Session() }

/** Requests that nobody stopped and that no scheme answers: they would have left the machine. */
export const escaped: string[] = []

/** All windows are pages of one Chromium, as they are of one profile. */
let launching: Promise<BrowserContext> | null = null

/** It begins with a blank page and would go with its last, so that one is left alone. */
export function chromiumOfProfile(size: { width: number; height: number }) {
  launching ??= launch(size)
  return launching
}

async function launch(viewport: { width: number; height: number }): Promise<BrowserContext> {
  const context = await chromium.launchPersistentContext(app.getPath('userData'), {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    viewport,
    args: ['--no-sandbox', '--disable-background-networking', '--remote-debugging-port=0'],
  })
  await context.route('**/*', answer)
  return context
}

/** The way of every request: the page's guard of navigation, the session's guard, the scheme. */
async function answer(route: Route): Promise<void> {
  const request = route.request()
  const url = request.url()
  if (request.isNavigationRequest()) {
    const page = request.frame().page()
    const contents = contentsOf(page)
    const isMain = request.frame() === page.mainFrame()
    const isOwnWish = contents !== null && page.url() !== 'about:blank'
    // No content: the page stays as it is.
    if (isOwnWish && !contents.mayNavigate(url, isMain)) return route.fulfill({ status: 204 })
  }
  if (session.defaultSession.isCancelled(fromCarrier(url))) return route.abort()
  const response = await answerRequest(url)
  if (response) return route.fulfill(response)
  escaped.push(url)
  return route.abort()
}

function contentsOf(page: unknown): WebContents | null {
  for (const { webContents } of app.windows) if (webContents.page === page) return webContents
  return null
}
