import { readFile } from 'node:fs/promises'
import { pageFile } from '../service/page-files.ts'

/** The origin of every page of the desktop window. */
export const PAGE_ORIGIN = 'app://ledger'

/** The built interface file behind an `app://ledger/…` address; anything outside `root` is 404. */
export async function pageResponse(root: string, address: string): Promise<Response> {
  const url = URL.parse(address)
  const isOwn = url?.protocol === 'app:' && url.host === 'ledger'
  // The desktop page talks over its port only, so it may connect to no address.
  const file = isOwn ? pageFile(root, url.pathname, 'none') : null
  if (file === null) return new Response(null, { status: 404 })
  return new Response(new Uint8Array(await readFile(file.path)), { headers: file.headers })
}
