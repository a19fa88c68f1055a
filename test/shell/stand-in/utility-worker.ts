/** Gives the service bundle the `process.parentPort` of a utility process, then runs it. */
import { EventEmitter } from 'node:events'
import { pathToFileURL } from 'node:url'
import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { PortMain } from './ports.ts'

class ParentPort extends EventEmitter {
  constructor() {
    super()
    // Messages wait until somebody listens, as they do in Electron.
    this.once('newListener', () => {
      parentPort?.on('message', ({ data, ports }: { data: unknown; ports: MessagePort[] }) =>
        this.emit('message', { data, ports: ports.map((port) => new PortMain(port)) }),
      )
    })
  }

  postMessage(message: unknown): void {
    parentPort?.postMessage(message)
  }
}

Object.defineProperty(process, 'parentPort', { value: new ParentPort() })
await import(pathToFileURL(workerData.entry).href)
