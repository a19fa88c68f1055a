/** Files that were made for windows and wait to be fetched: a stream of progress carries no file. */
import { v7 as uuid } from 'uuid'
import { LedgerError } from '../../shared/errors.ts'

export interface WaitingFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** They are large, and are fetched as soon as they are there: one for each of a few windows. */
const MOST = 4

export class FinishedFiles {
  readonly #files = new Map<string, WaitingFile>()

  put(file: WaitingFile): string {
    const id = uuid()
    this.#files.set(id, file)
    for (const old of [...this.#files.keys()].slice(0, -MOST)) this.#files.delete(old)
    return id
  }

  /** The file, once. */
  take(id: string): WaitingFile {
    const file = this.#files.get(id)
    if (file === undefined)
      throw new LedgerError('ROW_NOT_FOUND', '这次导出的文件已经取走，请重新导出')
    this.#files.delete(id)
    return file
  }
}
