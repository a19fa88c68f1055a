/** A set that was made for a window and waits to be fetched: a stream of progress carries no file. */
import { v7 as uuid } from 'uuid'
import { LedgerError } from '../../shared/errors.ts'

export interface WaitingFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
}

/** One at a time: a set is large, and is fetched as soon as it is there. */
export class FinishedSet {
  #id = ''
  #file: WaitingFile | null = null

  put(file: WaitingFile): string {
    this.#id = uuid()
    this.#file = file
    return this.#id
  }

  /** The file, once. */
  take(id: string): WaitingFile {
    const file = this.#file
    if (file === null || id !== this.#id)
      throw new LedgerError('ROW_NOT_FOUND', '这次导出的文件已经取走，请重新导出')
    this.#file = null
    return file
  }
}
