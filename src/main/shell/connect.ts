/** The word by which a page hands its port to the preload, and the channel to the main process. */
export const CONNECT = 'connect-ledger'
