/** `utilityProcess` as a worker thread: ports can be handed to threads, not to child processes. */
import { EventEmitter } from 'node:events'
import { basename } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { PortMain } from './ports.ts'

class UtilityProcess extends EventEmitter {
  readonly #worker: Worker

  constructor(entry: string) {
    super()
    this.#worker = new Worker(new URL('utility-worker.ts', import.meta.url), {
      workerData: { entry },
      // Without the hooks of the main process: the service must never load Electron.
      execArgv: [],
      stderr: true,
    })
    this.#worker.on('message', (message) => this.emit('message', message))
    this.#worker.on('error', (error) => console.error(error))
    this.#worker.on('exit', (code) => this.emit('exit', code))
  }

  get stderr() {
    return this.#worker.stderr
  }

  postMessage(data: unknown, ports: PortMain[] = []): void {
    const inner = ports.map((port) => port.inner)
    this.#worker.postMessage({ data, ports: inner }, inner)
  }

  kill(): boolean {
    void this.#worker.terminate()
    return true
  }
}

const running = new Set<UtilityProcess>()

/** Names of all files that were ever started. */
export const forked: string[] = []

export const utilityProcess = {
  fork(entry: string): UtilityProcess {
    forked.push(basename(entry))
    const child = new UtilityProcess(entry)
    running.add(child)
    child.once('exit', () => running.delete(child))
    return child
  },
}

/** As if the service had crashed. */
export function killUtilityProcesses(): void {
  for (const child of running) child.kill()
}
