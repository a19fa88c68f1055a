/**
 * The files that someone is importing, beside the page so that they outlive going to another one.
 * Files are read one after the other; each that could be read is under review until it is written
 * or closed.
 */

import { triage } from '../../../../shared/import/triage.ts'
import { explain } from '../../../service/explain.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { ReviewSession } from '../review/review-session.ts'
import type { ImportFile, Stage } from './import-file.ts'
import { setTwinsAside } from './twins.ts'

export interface ExchangeState {
  files: readonly ImportFile[]
  /** How many files of the present run are read, of how many. */
  reading: { done: number; of: number } | null
}

export class ExchangeStore {
  readonly #ledger: LedgerStore
  readonly #listeners = new Set<() => void>()
  #state: ExchangeState = { files: [], reading: null }
  #abort = new AbortController()
  #count = 0

  constructor(ledger: LedgerStore) {
    this.#ledger = ledger
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): ExchangeState => this.#state

  file(id: string): ImportFile | undefined {
    return this.#state.files.find((file) => file.id === id)
  }

  /** Lists the files with a proposal of which to read, and reads those at once. */
  async add(files: readonly File[], list: string | null): Promise<readonly string[]> {
    const added = triage(files).map(({ file, skipped, newer }): ImportFile => {
      this.#count += 1
      return {
        id: String(this.#count),
        file,
        list,
        isTicked: (skipped === null && newer === null) || isPaper(file),
        note: newer === null ? null : `有更新的版本：${newer}`,
        stage:
          skipped === null || isPaper(file)
            ? { stage: 'listed' }
            : { stage: 'skipped', reason: skipped },
      }
    })
    this.#set({ files: [...this.#state.files, ...added] })
    await this.read()
    return added.map(({ id }) => id)
  }

  tick(id: string, isTicked: boolean): void {
    this.#update(id, { isTicked })
  }

  /** Reads every ticked file that was not read yet. */
  async read(): Promise<void> {
    if (this.#state.reading !== null) return
    this.#abort = new AbortController()
    for (let done = 0; ; done += 1) {
      const waiting = this.#state.files.filter(isWaiting)
      const [next] = waiting
      if (next === undefined) break
      this.#set({ reading: { done, of: done + waiting.length } })
      await this.#readOne(next)
    }
    this.#set({ reading: null })
  }

  /** Stops reading; files not read yet stay listed, unticked. */
  readonly cancel = (): void => {
    this.#set({
      files: this.#state.files.map((file) =>
        isWaiting(file) ? { ...file, isTicked: false } : file,
      ),
    })
    this.#abort.abort()
  }

  /** Reads a file once more, after it failed or was written and taken back. */
  again(id: string): void {
    this.#update(id, { stage: { stage: 'listed' }, isTicked: true, note: null })
    void this.read()
  }

  /** Reviews an exported list that somebody changed, as any workbook. */
  async reviewExported(id: string): Promise<void> {
    const file = this.file(id)
    if (file?.stage.stage !== 'exported' || file.stage.session === null) return
    try {
      const review = await ReviewSession.of(this.#ledger, file.file, file.stage.session)
      this.#update(id, { stage: { stage: 'review', review }, isTicked: true })
    } catch (error) {
      this.#update(id, { stage: { stage: 'failed', reason: readingFailure(error) } })
    }
  }

  noteWritten(id: string, seq: number | null, said: string): void {
    this.#update(id, { stage: { stage: 'written', seq, said, isUndone: false }, isTicked: false })
  }

  noteUndone(id: string): void {
    const stage = this.file(id)?.stage
    if (stage?.stage === 'written') this.#update(id, { stage: { ...stage, isUndone: true } })
  }

  /** Takes a file off the list; nothing of it is written. */
  remove(id: string): void {
    const file = this.file(id)
    if (file?.stage.stage === 'review') void file.stage.review.close()
    if (file?.stage.stage === 'exported' && file.stage.session !== null)
      void this.#ledger.service.imports.close({ session: file.stage.session }).catch(() => {})
    this.#set({ files: this.#state.files.filter((item) => item.id !== id) })
  }

  /** The next ticked file to review, from this one on. */
  nextReview(after: string | null): ImportFile | undefined {
    const { files } = this.#state
    const at = files.findIndex(({ id }) => id === after)
    const inOrder = [...files.slice(at + 1), ...files.slice(0, Math.max(0, at))]
    return inOrder.find(({ isTicked, stage }) => isTicked && stage.stage === 'review')
  }

  get hasDecisions(): boolean {
    return this.#state.files.some(
      ({ stage }) => stage.stage === 'review' && stage.review.hasDecisions,
    )
  }

  async #readOne(read: ImportFile): Promise<void> {
    const { id, file } = read
    this.#update(id, { stage: { stage: 'reading' } })
    const { signal } = this.#abort
    try {
      await (isPaper(file) ? this.#tracePaper(id, file, signal) : this.#readWorkbook(read, signal))
    } catch (error) {
      const stage: Stage = signal.aborted
        ? { stage: 'listed' }
        : { stage: 'failed', reason: readingFailure(error) }
      this.#update(id, { stage, isTicked: false })
    }
  }

  async #readWorkbook({ id, file, list }: ImportFile, signal: AbortSignal): Promise<void> {
    const { session, exported } = await this.#ledger.service.imports.open(
      { file, ...(list === null ? {} : { list }) },
      { signal },
    )
    if (exported !== null) {
      const stage = { stage: 'exported', trace: exported, session } as const
      this.#update(id, { stage, isTicked: false })
      return
    }
    const review = await ReviewSession.of(this.#ledger, file, session, signal)
    this.#update(id, { stage: { stage: 'review', review } })
    this.#set({ files: setTwinsAside(this.#state.files, id) })
  }

  async #tracePaper(id: string, file: File, signal: AbortSignal): Promise<void> {
    const trace = await this.#ledger.service.exports.trace({ file }, { signal })
    const stage: Stage =
      trace === null
        ? { stage: 'skipped', reason: '不是工作簿，也认不出是本程序导出的' }
        : { stage: 'exported', trace, session: null }
    this.#update(id, { stage, isTicked: false })
  }

  #update(id: string, part: Partial<ImportFile>): void {
    this.#set({
      files: this.#state.files.map((file) => (file.id === id ? { ...file, ...part } : file)),
    })
  }

  #set(part: Partial<ExchangeState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

/** Larger ones were not made here, and would be sent to the service only to be put aside. */
const LARGEST_PAPER = 20 * 1024 * 1024

/** A document that cannot be imported, but may be an export of this program. */
function isPaper({ name, size }: File): boolean {
  return /\.(?:docx|pdf)$/iu.test(name) && !/^[.~]/u.test(name) && size <= LARGEST_PAPER
}

function isWaiting({ isTicked, stage }: ImportFile): boolean {
  return isTicked && stage.stage === 'listed'
}

/** A chosen file that was moved or deleted meanwhile is told by the browser, not by the service. */
function readingFailure(error: unknown): string {
  if (error instanceof DOMException && error.name === 'NotReadableError')
    return '读不到这个文件，可能已被移动、删除或改动，请重新选择'
  return explain(error)
}
