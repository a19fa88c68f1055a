/** Runs the service's one-task processes, and keeps them within their memory. */
import { join } from 'node:path'
import { app, type UtilityProcess, utilityProcess } from 'electron'
import { appRoot } from '../app-root.ts'
import type { ApartReply, ApartRequest } from './messages.ts'

/** Utility processes have no limit of their own on the heap. */
const LOOK_EVERY_MS = 500
/** What a process takes beside its heap, in megabytes. */
const BESIDE_HEAP = 256

export class ApartProcesses {
  readonly #reply: (reply: ApartReply) => void
  readonly #running = new Map<number, UtilityProcess>()

  constructor(reply: (reply: ApartReply) => void) {
    this.#reply = reply
  }

  run({ id, entry, memory, task }: ApartRequest): void {
    const child = utilityProcess.fork(join(appRoot(), 'out/main', `${entry}.js`), [], {
      serviceName: '治气台账辅助进程',
      stdio: 'ignore',
    })
    this.#running.set(id, child)
    let isKilled = false
    const watch = setInterval(() => {
      if (memory === null || workingSet(child) <= memory + BESIDE_HEAP) return
      isKilled = true
      child.kill()
    }, LOOK_EVERY_MS)
    child.once('message', (answer) => this.#reply({ type: 'apart-answer', id, answer }))
    child.once('exit', (code) => {
      clearInterval(watch)
      this.#running.delete(id)
      this.#reply({ type: 'apart-ended', id, code, isKilled })
    })
    child.postMessage(task)
  }

  stop(id: number): void {
    this.#running.get(id)?.kill()
  }

  /** Nobody waits for them any more. */
  stopAll(): void {
    for (const child of this.#running.values()) child.kill()
  }
}

/** In megabytes; 0 of a process that has gone. */
function workingSet({ pid }: UtilityProcess): number {
  const metrics = app.getAppMetrics().find((metric) => metric.pid === pid)
  return (metrics?.memory.workingSetSize ?? 0) / 1024
}
