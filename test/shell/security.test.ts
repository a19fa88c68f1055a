/**
 * Electron's security checklist on the built app, and for each guard the same app without it: the
 * check named for it must then fail, or it would prove nothing. Fuses are in packaging.test.ts,
 * the bundles themselves in bundles.test.ts.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { ensureBuilt } from '../../scripts/runtime.ts'
import { newLedger } from '../../src/main/plan/new-ledger.ts'
import { DEFAULT_PLAN } from '../../src/main/plan/templates.ts'
import { dropFiles } from '../e2e/drop.ts'
import { DesktopApp, type LaunchOptions } from './stand-in/desktop-app.ts'
import { type Mutation, otherBuild } from './stand-in/other-build.ts'

type Check = (app: DesktopApp) => Promise<void>

const SOON = { timeout: 20_000 }

const PAGE = 'app://ledger/index.html'
const CONNECT = 'connect-ledger'
const DROPPED = 'dropped-ledgers'

const CHECKS = {
  'every window is made in the sandbox, apart from Node, with web security on': async (app) => {
    const { created, isSandboxForced } = await app.look()
    expect(isSandboxForced).toBe(true)
    expect(created.length).toBeGreaterThan(0)
    for (const preferences of created) {
      expect(preferences).toMatchObject({
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
      })
      const allowed =
        'sandbox contextIsolation nodeIntegration webviewTag spellcheck preload devTools'
      for (const name of Object.keys(preferences)) expect(allowed.split(' ')).toContain(name)
    }
  },

  'no script runs that did not come with the app': async (app) => {
    const page = await app.page()
    const ran = await page.evaluate(async () => {
      const tried: Record<string, boolean> = { inline: false, evaluated: false, data: false }
      Object.assign(window, { tried })
      const inline = document.createElement('script')
      inline.textContent = 'tried.inline = true'
      const data = document.createElement('script')
      data.src = 'data:text/javascript,tried.data=true'
      document.body.append(inline, data)
      await new Promise((resolve) => {
        data.onload = resolve
        data.onerror = resolve
      })
      // Later, because the hand of this test may evaluate and lends that to what it calls.
      await new Promise<void>((resolve) =>
        setTimeout(() => {
          try {
            new Function('tried.evaluated = true')()
          } catch {}
          resolve()
        }),
      )
      return Object.keys(tried).filter((name) => tried[name])
    })
    expect(ran).toEqual([])
  },

  'no page reaches an address': async (app) => {
    const page = await app.page()
    const reached = await page.evaluate(async () => {
      const ways = [
        () => fetch('index.html'),
        () => fetch('https://example.com/'),
        () =>
          new Promise((done, fail) =>
            Object.assign(new WebSocket('wss://example.com/'), { onopen: done, onerror: fail }),
          ),
      ]
      const ends = await Promise.allSettled(ways.map((way) => way()))
      return ends.filter(({ status }) => status === 'fulfilled').length
    })
    expect(reached).toBe(0)
  },

  'the session lets nothing out': async (app) => {
    for (const address of [
      'https://example.com/',
      'http://127.0.0.1/',
      'ws://example.com/',
      'file:///etc/passwd',
      'ftp://example.com/',
    ])
      expect([address, (await app.tell({ type: 'ask-address', address })).refused]).toEqual([
        address,
        true,
      ])
    for (const address of [PAGE, 'blob:app://ledger/1', 'data:,x'])
      expect((await app.tell({ type: 'ask-address', address })).refused).toBe(false)
    expect((await app.look()).escaped).toEqual([])
  },

  'the window stays on its page': async (app) => {
    const page = await app.page()
    const before = page.url()
    for (const address of ['https://example.com/', 'http://print.app.localhost/x']) {
      await page.evaluate((to) => location.assign(to), address).catch(() => {})
      // The way there goes through the guard; afterwards the page still answers.
      await page.waitForFunction(() => document.readyState === 'complete')
      expect(page.url()).toBe(before)
    }
    await page.waitForSelector('#root > *')
  },

  'no page opens a window': async (app) => {
    const page = await app.page()
    const before = (await app.look()).windowOpens.length
    const opened = page.waitForEvent('popup')
    await page.evaluate(() => void window.open('about:blank'))
    const popup = await opened
    // The page may hear of it before the app is asked.
    await vi.waitFor(async () =>
      expect((await app.look()).windowOpens.length).toBeGreaterThan(before),
    )
    expect((await app.look()).windowOpens.at(-1)?.action).toBe('deny')
    if (!popup.isClosed()) await popup.waitForEvent('close')
  },

  'no page holds another one in a webview': async (app) => {
    expect((await app.tell({ type: 'attach-webview' })).refused).toBe(true)
  },

  'a page that asks for a permission is refused': async (app) => {
    const asked =
      'media geolocation notifications midi pointerLock fullscreen openExternal hid serial usb fileSystem display-capture'
    for (const permission of asked.split(' '))
      expect([
        permission,
        (await app.tell({ type: 'ask-permission', permission, address: PAGE })).refused,
      ]).toEqual([permission, true])
    const paste = { type: 'ask-permission', permission: 'clipboard-read' } as const
    expect((await app.tell({ ...paste, address: PAGE })).refused).toBe(false)
    expect((await app.tell({ ...paste, address: 'app://print/1' })).refused).toBe(true)
  },

  'a page that asks for a device is refused': async (app) => {
    expect((await app.tell({ type: 'ask-device' })).refused).toBe(true)
  },

  'only the page itself gets a port to the service': async (app) => {
    for (const frame of [
      { url: 'https://example.com/', isInside: false },
      { url: 'app://print/1', isInside: false },
      { url: 'app://ledger.example/', isInside: false },
      { url: PAGE, isInside: true },
    ])
      expect([
        frame,
        (await app.tell({ type: 'send', channel: CONNECT, message: null, frame })).refused,
      ]).toEqual([frame, true])
  },

  'only the page itself hands over files': async (app) => {
    const frame = { url: 'https://example.com/', isInside: false }
    const count = (await app.look()).windows.length
    const message = ['/tmp/甲.ledger']
    const { windows } = await app.tell({ type: 'send', channel: DROPPED, message, frame })
    expect(windows).toHaveLength(count)
  },

  'no script hands over files': async (app) => {
    const page = await app.page()
    const { windows, recentDocuments } = await app.look()
    const [own = ''] = recentDocuments
    const other = '/tmp/甲.ledger'
    const paths = { [basename(own)]: own, [basename(other)]: other }
    await app.tell({ type: 'drop-paths', title: '某市', paths })
    await app.tell({ type: 'minimize-window', title: '某市' })
    await page.evaluate((name) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['x'], name))
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true }))
    }, basename(other))
    // What a hand drops afterwards comes after it.
    await dropFiles(page, [own])
    await vi.waitFor(
      async () => expect(await app.window('某市')).toMatchObject({ isMinimized: false }),
      SOON,
    )
    expect((await app.look()).windows).toHaveLength(windows.length)
  },

  'nothing but a ledger is handed over': async (app) => {
    const frame = { url: PAGE, isInside: false }
    const count = (await app.look()).windows.length
    for (const message of [['/etc/passwd'], 'x.ledger', [1], Array(21).fill('/tmp/甲.ledger')]) {
      const { windows } = await app.tell({ type: 'send', channel: DROPPED, message, frame })
      expect(windows).toHaveLength(count)
    }
  },

  'no trick with an address leaves the folder of the page': async (app) => {
    expect((await app.tell({ type: 'fetch', address: PAGE })).refused).toBe(false)
    for (const address of [
      'app://ledger/../main/main.js',
      'app://ledger/..%2fmain%2fmain.js',
      'app://ledger/%2e%2e%2fmain%2fmain.js',
      'app://ledger/..%5cmain%5cmain.js',
      'app://ledger/..\\main\\main.js',
      'app://ledger/assets/..%2f..%2fmain%2fmain.js',
      'app://ledger//etc/passwd',
      'app://ledger/index.html%00.js',
      'app://..%2fmain/main.js',
    ])
      expect([address, (await app.tell({ type: 'fetch', address })).refused]).toEqual([
        address,
        true,
      ])
  },

  'no other host of the scheme is answered': async (app) => {
    for (const address of ['app://elsewhere/index.html', 'app://print/index.html'])
      expect([address, (await app.tell({ type: 'fetch', address })).refused]).toEqual([
        address,
        true,
      ])
  },
} satisfies Record<string, Check>

type CheckName = keyof typeof CHECKS

/** Checks that act in a page; the others ask the main process alone. */
const IN_PAGES: ReadonlySet<CheckName> = new Set<CheckName>([
  'no script runs that did not come with the app',
  'no page reaches an address',
  'the window stays on its page',
  'no page opens a window',
  'no script hands over files',
])

/** The app with a ledger that somebody chose in its window. */
async function launch(folder: string, options: LaunchOptions = {}): Promise<DesktopApp> {
  const ledger = join(folder, '某市.ledger')
  newLedger(ledger, { plan: DEFAULT_PLAN, author: '测试', sample: false }).close()
  const app = await DesktopApp.launch(folder, { ...options, args: [ledger] })
  await vi.waitFor(async () => expect(await app.window('某市')).toBeDefined(), SOON)
  return app
}

/** Each guard by the text that is it, and the check that must miss it. */
const MUTATIONS: (Mutation & { check: CheckName })[] = [
  ...['sandbox: true', 'contextIsolation: true', 'nodeIntegration: false', 'webviewTag: false'].map(
    (from) => ({
      check: 'every window is made in the sandbox, apart from Node, with web security on' as const,
      part: 'main' as const,
      from,
      to: from.endsWith('true') ? from.replace('true', 'false') : from.replace('false', 'true'),
    }),
  ),
  {
    check: 'every window is made in the sandbox, apart from Node, with web security on',
    part: 'main',
    from: 'spellcheck: false',
    to: 'spellcheck: false, webSecurity: false',
  },
  {
    check: 'every window is made in the sandbox, apart from Node, with web security on',
    part: 'main',
    from: 'app.enableSandbox()',
    to: '',
  },
  {
    check: 'no script runs that did not come with the app',
    part: 'main',
    from: `"script-src 'self'"`,
    to: `"script-src 'self' 'unsafe-inline' 'unsafe-eval' data:"`,
  },
  {
    check: 'no page reaches an address',
    part: 'main',
    from: 'pageFile(root, url.pathname, "none")',
    to: 'pageFile(root, url.pathname, "self")',
  },
  {
    check: 'the session lets nothing out',
    part: 'main',
    from: 'cancel: !LOADED',
    to: 'cancel: false && !LOADED',
  },
  {
    check: 'the window stays on its page',
    part: 'main',
    from: 'if (!isOwnPage(event.url)) event.preventDefault()',
    to: '',
  },
  { check: 'no page opens a window', part: 'main', from: 'action: "deny"', to: 'action: "allow"' },
  {
    check: 'no page holds another one in a webview',
    part: 'main',
    from: 'contents.on("will-attach-webview", (event) => event.preventDefault());',
    to: '',
  },
  {
    check: 'a page that asks for a permission is refused',
    part: 'main',
    from: 'GRANTED.includes(permission)',
    to: 'true',
  },
  {
    check: 'a page that asks for a permission is refused',
    part: 'main',
    from: 'isOwnPage(contents.getURL()) && ',
    to: '',
  },
  {
    check: 'a page that asks for a device is refused',
    part: 'main',
    from: 'setDevicePermissionHandler(() => false)',
    to: 'setDevicePermissionHandler(() => true)',
  },
  {
    check: 'only the page itself gets a port to the service',
    part: 'main',
    from: 'port && isFromOwnPage(event)',
    to: 'port',
  },
  {
    check: 'only the page itself gets a port to the service',
    part: 'main',
    from: 'senderFrame.parent === null && ',
    to: '',
  },
  {
    check: 'only the page itself hands over files',
    part: 'main',
    from: 'success && isFromOwnPage(event)',
    to: 'success',
  },
  {
    check: 'no script hands over files',
    part: 'preload',
    from: '!event.isTrusted || ',
    to: '',
  },
  {
    check: 'nothing but a ledger is handed over',
    part: 'main',
    from: 'string().refine(isLedgerPath)',
    to: 'string()',
  },
  {
    check: 'no trick with an address leaves the folder of the page',
    part: 'main',
    from: 'file.startsWith(folder + sep) ? file : null',
    to: 'file',
  },
  {
    check: 'no other host of the scheme is answered',
    part: 'main',
    from: 'url.host === "ledger"',
    to: 'true',
  },
]

describe('security of the desktop app', () => {
  let home: string
  let app: DesktopApp

  beforeAll(async () => {
    await ensureBuilt()
    home = mkdtempSync(join(tmpdir(), 'secure-'))
    app = await launch(home)
    await (await app.page()).waitForSelector('.frame-ledger')
  }, 180_000)

  afterAll(async () => {
    await app.close()
    rmSync(home, { recursive: true, force: true })
  })

  it.each(Object.entries(CHECKS))('%s', (_name, check) => check(app))

  it('misses none of its guards unnoticed', () => {
    const missed = new Set(MUTATIONS.map(({ check }) => check))
    expect([...missed].sort()).toEqual(Object.keys(CHECKS).sort())
  })
})

/** What only an installed program has. */
describe('the packed app', () => {
  let folder: string
  beforeAll(ensureBuilt, 180_000)
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'packed-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const packed = { isPackaged: true, hasPages: false }

  /** The exit code, or that there is a window. */
  async function beginning(options: LaunchOptions): Promise<number | null | 'opened'> {
    const app = await DesktopApp.launch(folder, { ...packed, ...options })
    const opened = vi
      .waitFor(async () => expect((await app.look()).windows).toHaveLength(1), SOON)
      .then(() => 'opened' as const)
    const end = await Promise.race([app.ended(), opened])
    await app.close()
    return end
  }

  it('opens nothing where its sandbox is off', async () => {
    expect(await beginning({ args: ['--no-sandbox'] })).toBe(1)
    expect(await beginning({})).toBe('opened')
  })

  it('would open there without the guard', async () => {
    const from = 'if (isUnguarded())'
    const out = otherBuild(folder, { part: 'main', from, to: 'if (false)' })
    expect(await beginning({ out, args: ['--no-sandbox'] })).toBe('opened')
  })

  const devTools = async (options: LaunchOptions) => {
    const app = await launch(folder, { ...packed, ...options })
    const { created } = await app.look()
    await app.close()
    return created.map((preferences) => preferences.devTools)
  }

  it('has no developer tools', async () => {
    expect(await devTools({})).toEqual([false])
  })

  it('would have them without the guard', async () => {
    const from = 'devTools: !app.isPackaged'
    const out = otherBuild(folder, { part: 'main', from, to: 'devTools: true' })
    expect(await devTools({ out })).toEqual([true])
  })
})

describe('without one guard', () => {
  let folder: string
  beforeAll(ensureBuilt, 180_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(MUTATIONS)('$from: it is noticed that “$check” no longer holds', async (mutation) => {
    folder = mkdtempSync(join(tmpdir(), 'unguarded-'))
    const out = otherBuild(folder, mutation)
    const hasPages = IN_PAGES.has(mutation.check)
    const app = await launch(folder, { out, hasPages })
    try {
      if (hasPages) await (await app.page()).waitForSelector('.frame-ledger')
      await expect(CHECKS[mutation.check](app)).rejects.toThrow()
    } finally {
      await app.close()
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
