import { join } from 'node:path'
import { type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron'
import { appRoot } from '../app-root.ts'
import { ApartProcesses } from './apart.ts'
import { logText } from './log.ts'
import {
  type LedgerRequest,
  type PrintRequest,
  type ServiceReply,
  type ServiceRequest,
  serviceMessageSchema,
} from './messages.ts'
import { printToPdf } from './print.ts'

/** How long a service may take to close the ledger before it is ended. */
const QUIT_WAIT_MS = 3000

export interface ServiceListener {
  onReply(reply: ServiceReply): void
  /** The process ended without being asked to. */
  onStopped(code: number): void
}

async function print(child: UtilityProcess, { id, html }: PrintRequest): Promise<void> {
  const pdf = await printToPdf(html)
  child.postMessage({ type: 'printed', id, pdf } satisfies ServiceRequest)
}

/** The process that owns the ledger file, seen from the main process. */
export class ServiceProcess {
  readonly #listener: ServiceListener
  #child: UtilityProcess | null = null
  readonly #waiting: MessagePortMain[] = []

  constructor(listener: ServiceListener) {
    this.#listener = listener
  }

  /** Starts the process and has it open a ledger. */
  start(request: LedgerRequest): void {
    const child = utilityProcess.fork(join(appRoot(), 'out/main/service.js'), [], {
      serviceName: '治气台账服务',
      stdio: ['ignore', 'inherit', 'pipe'],
    })
    child.stderr?.on('data', (text) => logText(String(text)))
    const apart = new ApartProcesses((reply) => child.postMessage(reply))
    child.on('message', (data) => {
      const message = serviceMessageSchema.parse(data)
      switch (message.type) {
        case 'print':
          return void print(child, message)
        case 'run-apart':
          return apart.run(message)
        case 'stop-apart':
          return apart.stop(message.id)
        default:
          this.#listener.onReply(message)
      }
    })
    child.on('exit', (code) => {
      apart.stopAll()
      if (this.#child !== child) return
      this.#child = null
      this.#listener.onStopped(code)
    })
    this.#child = child
    this.send(request)
    for (const port of this.#waiting.splice(0)) this.connect(port)
  }

  send(request: LedgerRequest): void {
    this.#child?.postMessage(request satisfies ServiceRequest)
  }

  /** Gives the far end of a page's port to the service, or to the next one when there is none. */
  connect(port: MessagePortMain): void {
    if (this.#child) this.#child.postMessage({ type: 'connect' } satisfies ServiceRequest, [port])
    else this.#waiting.push(port)
  }

  /** Resolves when the ledger is closed and the process gone. */
  async stop(): Promise<void> {
    const child = this.#child
    if (!child) return
    this.#child = null
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => child.kill(), QUIT_WAIT_MS)
      child.once('exit', () => {
        clearTimeout(timer)
        resolve()
      })
      child.postMessage({ type: 'quit' } satisfies ServiceRequest)
    })
  }
}
