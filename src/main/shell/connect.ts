/** The word by which a page hands its port to the preload, and the channel to the main process. */
export const CONNECT = 'connect-ledger'

/** Said to the page when its service has ended: a port does not tell that its far end is gone. */
export const SERVICE_GONE = 'ledger-service-gone'

/** The channel for ledger files dropped on a window; their paths never pass through the page. */
export const DROPPED = 'dropped-ledgers'
