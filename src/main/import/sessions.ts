/** Workbooks under review: read once, planned when choices or the ledger have changed. */
import { createHash } from 'node:crypto'
import { v7 as uuid } from 'uuid'
import { canonicalJson } from '../../shared/changes/canonical-json.ts'
import type { Change } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { Decisions, ImportChoices, ImportPlan } from '../../shared/import/plan.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { KnownLists } from '../../shared/lists/known-lists.ts'
import { sentList } from '../../shared/lists/sent-list.ts'
import type { CorrectionFile } from '../correction/correction-file.ts'
import { correctionIssues } from '../correction/plan-issues.ts'
import { listOfKind, readExportStamp } from '../exchange/export-stamp.ts'
import { readStamp } from '../exchange/read-stamp.ts'
import { recordReceipt } from '../exchange/receive.ts'
import type { Ledger } from '../ledger/ledger.ts'
import type { WorkbookCells } from '../workbook/cells.ts'
import { readApart } from '../workbook/read-apart.ts'
import { commitPlan, receiptOf } from './commit-plan.ts'
import { isLarge } from './large.ts'
import { type PreparedImport, planImport } from './plan-import.ts'
import type { ImportFile } from './read-tables.ts'

/** More than a person has open; the oldest is dropped, so that forgotten ones take no memory. */
const MOST = 30

interface Session {
  list: ListDefinition
  file: ImportFile
  bytes: Uint8Array
}

export class ImportSessions {
  readonly #sessions = new Map<string, Session>()
  /** The plan that was made last: shown, decided upon and committed it is asked for several times. */
  #latest: { id: string; choices: string; prepared: PreparedImport } | null = null

  /**
   * Reads a workbook and keeps it under review; the id by which it is called.
   * @throws LedgerError CANCELLED when the signal ends the reading.
   */
  async open(
    lists: KnownLists,
    list: ListDefinition,
    name: string,
    bytes: Uint8Array,
    signal?: AbortSignal,
  ): Promise<string> {
    const hash = createHash('sha256').update(bytes).digest('hex')
    const file = {
      name,
      hash,
      workbook: await readApart(bytes, name, signal === undefined ? {} : { signal }),
    }
    const id = uuid()
    // A workbook that we made says itself of which list it is; anything else is for the one asked for.
    const told =
      readStamp(file.workbook)?.list ?? listOfKind(readExportStamp(file.workbook)?.kind ?? '')
    const own = sentList(lists, told ?? list.key) ?? list
    this.#sessions.set(id, { list: own, file, bytes })
    const [oldest] = this.#sessions.keys()
    if (this.#sessions.size > MOST && oldest !== undefined) this.#sessions.delete(oldest)
    return id
  }

  /** Writes down that the workbook came back, with what was found in it; only for our own ones. */
  receive(ledger: Ledger, id: string, author: string): void {
    if (readStamp(this.workbook(id)) === null) return
    const prepared = this.#prepared(ledger, id, {})
    const receipt = receiptOf(prepared, author)
    // Nothing that is compared is changed by a receipt, so that the plan holds after it too.
    if (receipt !== null && recordReceipt(ledger, receipt)) prepared.plan.seq = ledger.seq
  }

  /** True for one whose import is worth a backup before it. */
  isLarge(id: string): boolean {
    return isLarge(this.#session(id).file.workbook)
  }

  workbook(id: string): WorkbookCells {
    return this.#session(id).file.workbook
  }

  /** What importing would do to the ledger as it is now. */
  plan(ledger: Ledger, id: string, choices: ImportChoices): ImportPlan {
    return this.#prepared(ledger, id, choices).plan
  }

  /**
   * Commits the plan that was shown; null when it changes nothing.
   * @throws LedgerError IMPORT_STALE where the ledger has moved since; the plan must be shown anew.
   */
  commit(ledger: Ledger, id: string, reviewed: Reviewed): Change | null {
    const { list, file } = this.#session(id)
    if (reviewed.seq !== ledger.seq)
      throw new LedgerError(
        'IMPORT_STALE',
        '台账在核对期间有了新的改动，请核对更新后的差异再写入',
        {
          file: file.name,
        },
      )
    const prepared = this.#prepared(ledger, id, reviewed.choices)
    return commitPlan(ledger, list, prepared, reviewed.decisions, reviewed.author)
  }

  /** The workbook back for its sender, with what is wrong in it marked. */
  async correction(ledger: Ledger, id: string, choices: ImportChoices): Promise<CorrectionFile> {
    const { list, file, bytes } = this.#session(id)
    const { plan } = this.#prepared(ledger, id, choices)
    const { correctionFile } = await import('../correction/correction-file.ts')
    return correctionFile(file, bytes, correctionIssues(list, plan))
  }

  close(id: string): void {
    this.#sessions.delete(id)
    if (this.#latest?.id === id) this.#latest = null
  }

  /** What was under review belongs to a ledger that is no longer open. */
  closeAll(): void {
    this.#sessions.clear()
    this.#latest = null
  }

  /** The plan for the ledger as it is now; made anew only where something else is asked for. */
  #prepared(ledger: Ledger, id: string, choices: ImportChoices): PreparedImport {
    const { list, file } = this.#session(id)
    const asked = canonicalJson(choices)
    const known = this.#latest
    if (known?.id === id && known.choices === asked && known.prepared.plan.seq === ledger.seq)
      return known.prepared
    const prepared = planImport(ledger, list, file, choices)
    this.#latest = { id, choices: asked, prepared }
    return prepared
  }

  #session(id: string): Session {
    const session = this.#sessions.get(id)
    if (session === undefined)
      throw new LedgerError('IMPORT_CLOSED', '这份工作簿的核对已经结束，请重新导入文件')
    return session
  }
}

/** What a person reviewed and decided. */
export interface Reviewed {
  /** Revision for which the plan was shown. */
  seq: number
  choices: ImportChoices
  decisions: Decisions
  author: string
}
