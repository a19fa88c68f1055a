/**
 * Hands the address with its token to the default browser by way of a file that only this user can
 * read: what stands on a command line, every user of the machine sees in the list of processes.
 */
import { randomUUID } from 'node:crypto'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { claimDraft, makePrivateFolder } from '../../private-files.ts'

export class PrivateOpener {
  readonly #page: string

  /** @param folder one that the browser may read; packaged ones see no hidden or temporary files. */
  constructor(folder: string) {
    this.#page = join(folder, `正在打开-${randomUUID()}.html`)
  }

  /** Path of a page that goes on to the address; it is there until `forget`. */
  page(url: string): string {
    makePrivateFolder(join(this.#page, '..'))
    const html = `<!doctype html><meta charset="utf-8"><title>正在打开治气台账</title>
<meta name="referrer" content="no-referrer"><meta http-equiv="refresh" content="0;url=${url}">
`
    claimDraft(this.#page)
    writeFileSync(this.#page, html)
    return this.#page
  }

  forget(): void {
    rmSync(this.#page, { force: true })
  }
}
