/**
 * Hands the address with its token to the default browser by way of a file that only this user can
 * read: what stands on a command line, every user of the machine sees in the list of processes.
 */
import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export class PrivateOpener {
  readonly #page: string

  /** @param folder one that the browser may read; packaged ones see no hidden or temporary files. */
  constructor(folder: string) {
    this.#page = join(folder, `正在打开-${randomUUID()}.html`)
  }

  /** Path of a page that goes on to the address; it is there until `forget`. */
  page(url: string): string {
    mkdirSync(join(this.#page, '..'), { recursive: true, mode: 0o700 })
    const html = `<!doctype html><meta charset="utf-8"><title>正在打开治气台账</title>
<meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}">
`
    writeFileSync(this.#page, html, { flag: 'wx', mode: 0o600 })
    return this.#page
  }

  forget(): void {
    rmSync(this.#page, { force: true })
  }
}
