/** A window at the far end of a message port, as in the desktop program; both ends in this process. */
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { router } from '../../../src/main/service/router.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import type { LedgerClient } from '../../../src/renderer/service/client.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'

export class PortWindow {
  readonly #host: LedgerHost
  readonly #client: LedgerClient
  readonly #port: MessagePort
  readonly #closing = new AbortController()
  readonly #following: Promise<void>
  #heard = 0
  #wake = () => {}

  /** @param home settings of its own */
  constructor(ledger: Ledger, home: string) {
    const { port1, port2 } = new MessageChannel()
    this.#host = new LedgerHost(new Settings(home))
    this.#host.take(ledger)
    this.#port = port2
    new RPCHandler(router).upgrade(port1, { context: { host: this.#host } })
    this.#client = createORPCClient(new RPCLink({ port: port2 }))
    for (const port of [port1, port2]) port.start()
    this.#following = this.#follow(ledger.seq)
  }

  /** Until the edits are acknowledged and the window has heard of the change, as every window does. */
  readonly edit = async (edits: Edit[]): Promise<void> => {
    const change = await this.#client.changes.edit({ edits })
    while (change !== null && this.#heard < change.seq)
      await new Promise<void>((resolve) => (this.#wake = resolve))
  }

  /** The ledger is closed with it. */
  async close(): Promise<void> {
    this.#closing.abort()
    await this.#following
    this.#port.close()
    this.#host.close()
  }

  async #follow(since: number): Promise<void> {
    const { signal } = this.#closing
    try {
      for await (const event of await this.#client.ledger.watch({ since }, { signal })) {
        if (event.type !== 'change') continue
        this.#heard = event.change.seq
        this.#wake()
      }
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }
}
