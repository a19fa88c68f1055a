/** Processes that the shell runs for this one; see `startApart`. */
import { EventEmitter } from 'node:events'
import type { ApartOptions, ApartProcess } from '../apart/start.ts'
import type { ApartReply, ServiceMessage } from '../shell/messages.ts'

type Tell = (message: ServiceMessage) => void

export class ShellApart {
  readonly #tell: Tell
  readonly #running = new Map<number, EventEmitter>()
  #last = 0

  constructor(tell: Tell) {
    this.#tell = tell
  }

  start({ entry, memory }: ApartOptions): ApartProcess {
    this.#last += 1
    const id = this.#last
    const events = new EventEmitter()
    this.#running.set(id, events)
    const send = (task: object, sent: () => void) => {
      this.#tell({ type: 'run-apart', id, entry, memory, task })
      sent()
    }
    const kill = () => {
      if (this.#running.has(id)) this.#tell({ type: 'stop-apart', id })
    }
    return Object.assign(events, { send, kill })
  }

  take(reply: ApartReply): void {
    const events = this.#running.get(reply.id)
    if (reply.type === 'apart-answer') events?.emit('message', reply.answer)
    else {
      this.#running.delete(reply.id)
      events?.emit('exit', reply.code, reply.isKilled ? 'SIGKILL' : null)
    }
  }
}
