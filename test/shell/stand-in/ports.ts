/** Node's message ports in the shape of Electron's `MessagePortMain`. */
import { EventEmitter } from 'node:events'
import { MessageChannel, type MessagePort } from 'node:worker_threads'

export class PortMain extends EventEmitter {
  readonly inner: MessagePort

  constructor(inner: MessagePort) {
    super()
    this.inner = inner
  }

  start(): void {
    this.inner.on('message', (data) => this.emit('message', { data, ports: [] }))
    this.inner.on('close', () => this.emit('close'))
  }

  postMessage(data: unknown): void {
    this.inner.postMessage(data)
  }

  close(): void {
    this.inner.close()
  }
}

/** A port for the main process and the end by which the page's port is bridged to it. */
export function bridgedPort(): { port: PortMain; bridge: MessagePort } {
  const { port1, port2 } = new MessageChannel()
  return { port: new PortMain(port2), bridge: port1 }
}
