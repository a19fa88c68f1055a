/**
 * Runs the built preload in an isolated world of the page and carries its messages and ports to
 * the main process, over a binding that the page itself cannot see.
 */
import { readFile } from 'node:fs/promises'
import type { MessagePort } from 'node:worker_threads'
import type { CDPSession, Page } from 'playwright-core'
import { ipcMain } from './ipc-main.ts'
import { bridgedPort, type PortMain } from './ports.ts'
import { fromCarrier } from './protocol.ts'
import type { WebContents } from './web-contents.ts'

const WORLD = 'preload'

/** Bytes cross the binding as base64, text as it is. */
type Wire = { text: string } | { base64: string }

type FromPage =
  | { kind: 'ipc'; channel: string; message: unknown; ports: number[] }
  | { kind: 'port'; id: number; wire: Wire }

/** Written for the page; runs before its scripts, in the preload's world. */
const WORLD_SCRIPT = `
const standInPorts = new Map()
const standInBytes = {
  pack: (data) => typeof data === 'string'
    ? { text: data }
    : { base64: btoa(Array.from(new Uint8Array(data.buffer ?? data), (byte) => String.fromCharCode(byte)).join('')) },
  unpack: (wire) => 'text' in wire
    ? wire.text
    : Uint8Array.from(atob(wire.base64), (letter) => letter.charCodeAt(0)),
}
const standInListeners = new Map()
globalThis.standInReceive = (channel) => standInListeners.get(channel)?.({})
const ipcRenderer = {
  on(channel, listener) {
    standInListeners.set(channel, listener)
  },
  postMessage(channel, message, ports = []) {
    const ids = ports.map((port) => {
      const id = standInPorts.size + 1
      standInPorts.set(id, port)
      port.onmessage = ({ data }) =>
        standInSend(JSON.stringify({ kind: 'port', id, wire: standInBytes.pack(data) }))
      return id
    })
    standInSend(JSON.stringify({ kind: 'ipc', channel, message, ports: ids }))
  },
  send(channel, ...args) {
    standInSend(JSON.stringify({ kind: 'ipc', channel, message: args[0], ports: [] }))
  },
}
// Chromium tells a page no path; the file's own text says where the test has it.
const webUtils = { getPathForFile: (file) => standInPaths[file.name] ?? '' }
const standInPaths = {}
globalThis.standInPath = (name, path) => { standInPaths[name] = path }
globalThis.standInDeliver = (id, wire) => standInPorts.get(id)?.postMessage(standInBytes.unpack(wire))
globalThis.standInClose = (id) => standInPorts.get(id)?.close()
const require = (name) => {
  if (name === 'electron') return { ipcRenderer, webUtils }
  throw new Error('A sandboxed preload cannot load ' + name)
}
`

export class PreloadWorld {
  readonly #page: Page
  readonly #session: CDPSession
  readonly #contents: WebContents
  #contextId = 0
  #bridges: MessagePort[] = []

  private constructor(page: Page, session: CDPSession, contents: WebContents) {
    this.#page = page
    this.#session = session
    this.#contents = contents
  }

  static async install(page: Page, preload: string, contents: WebContents): Promise<void> {
    const session = await page.context().newCDPSession(page)
    const world = new PreloadWorld(page, session, contents)
    contents.on('send', (channel: string) =>
      world.#run(world.#contextId, `standInReceive(${JSON.stringify(channel)})`),
    )
    contents.on('drop-paths', (paths: Record<string, string>) => world.#knowPaths(paths))
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.name === WORLD) world.#begin(context.id)
    })
    session.on('Runtime.bindingCalled', ({ name, payload }) => {
      if (name === 'standInSend') world.#receive(JSON.parse(payload))
    })
    await session.send('Page.enable')
    await session.send('Runtime.enable')
    await session.send('Runtime.addBinding', {
      name: 'standInSend',
      executionContextName: WORLD,
    })
    await session.send('Page.addScriptToEvaluateOnNewDocument', {
      worldName: WORLD,
      source: `(() => { ${WORLD_SCRIPT} ${await readFile(preload, 'utf8')} })()`,
    })
  }

  /** A new document has a new world; the ports of the old one are gone. */
  #begin(contextId: number): void {
    this.#contextId = contextId
    for (const bridge of this.#bridges) bridge.close()
    this.#bridges = []
  }

  #receive(message: FromPage): void {
    switch (message.kind) {
      case 'ipc':
        ipcMain.emit(
          message.channel,
          {
            ports: message.ports.map((id) => this.#bridge(id)),
            sender: this.#contents,
            senderFrame: { url: fromCarrier(this.#page.url()), parent: null },
          },
          message.message,
        )
        break
      case 'port':
        this.#bridges[message.id - 1]?.postMessage(unpack(message.wire))
        break
    }
  }

  #bridge(id: number): PortMain {
    const { port, bridge } = bridgedPort()
    this.#bridges[id - 1] = bridge
    const contextId = this.#contextId
    bridge.on('message', (data: string | Uint8Array) =>
      this.#run(contextId, `standInDeliver(${id}, ${JSON.stringify(pack(data))})`),
    )
    bridge.on('close', () => this.#run(contextId, `standInClose(${id})`))
    return port
  }

  #knowPaths(paths: Record<string, string>): void {
    for (const [name, path] of Object.entries(paths)) {
      const expression = `standInPath(${JSON.stringify(name)}, ${JSON.stringify(path)})`
      this.#run(this.#contextId, expression)
    }
  }

  #run(contextId: number, expression: string): void {
    // The document may be gone by now, and with it everybody who would care.
    this.#session.send('Runtime.evaluate', { contextId, expression }).catch(() => {})
  }
}

function pack(data: string | Uint8Array): Wire {
  if (typeof data === 'string') return { text: data }
  return { base64: Buffer.from(data).toString('base64') }
}

function unpack(wire: Wire): string | Uint8Array {
  if ('text' in wire) return wire.text
  return new Uint8Array(Buffer.from(wire.base64, 'base64'))
}
