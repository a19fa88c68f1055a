/** The one place that knows how a window reaches the service. */
import { createORPCClient } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { ROOM_KEY } from '../../shared/browser-room.ts'
import type { Contract } from '../../shared/contract/contract.ts'

export type LedgerClient = ContractRouterClient<Contract>

/**
 * A fresh connection: over a MessagePort in the desktop window, over the same origin's HTTP in a
 * browser. Call it again after a break; a port that has closed does not come back.
 */
export function connectService(): LedgerClient {
  const link = location.protocol === 'app:' ? portLink() : fetchLink()
  return createORPCClient<LedgerClient>(link)
}

function fetchLink() {
  // The page lies in a room of its own (see Entrance), and the service beside it.
  localStorage.setItem(ROOM_KEY, location.pathname)
  return new FetchLink({ url: new URL('rpc', location.href).href })
}

/** The preload script takes the far end of the channel to the service process. */
function portLink() {
  const { port1, port2 } = new MessageChannel()
  window.postMessage('connect-ledger', '*', [port1])
  port2.start()
  closeWithService(port2)
  return new PortLink({ port: port2 })
}

/** Chromium does not tell a port that its far end is gone; the preload script does. */
function closeWithService(port: MessagePort): void {
  const onMessage = ({ source, data }: MessageEvent) => {
    if (source !== window || data !== 'ledger-service-gone') return
    window.removeEventListener('message', onMessage)
    port.dispatchEvent(new Event('close'))
    port.close()
  }
  window.addEventListener('message', onMessage)
}
