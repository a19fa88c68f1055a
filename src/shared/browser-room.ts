/** Where a window in the browser mode keeps the path under which it was let in. */
export const ROOM_KEY = 'ledger-room'
