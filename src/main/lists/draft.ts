/** A change while it is worked out: the rows touched so far, in the order in which they were first touched. */
import { v7 as uuid } from 'uuid'
import type { Cells } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { KnownLists } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import type { Vocabulary } from '../../shared/plan/vocabulary.ts'
import type { Ledger, Reading } from '../ledger/ledger.ts'
import { vocabularyOfLedger } from '../plan/current-plan.ts'
import type { ProjectRows } from '../progress/follow-reports.ts'
import { type Assigner, assignerOf } from './assign.ts'
import { EditConflicts } from './edit-conflicts.ts'
import { listsOf } from './lists-of.ts'
import type { Writer } from './row-draft.ts'
import type { RowInChange, RowsInChange } from './rows-in-change.ts'

export class Draft implements RowsInChange {
  readonly #states: RowInChange[] = []
  readonly #byId = new Map<string, Map<string, RowInChange>>()
  readonly #assigners = new Map<string, Assigner>()
  readonly #seq: number
  readonly ledger: Ledger
  readonly lists: KnownLists
  readonly vocabulary: Vocabulary
  readonly writer: Writer
  readonly conflicts: EditConflicts
  /** Rows whose new words are old ones under other names: fields of special ledgers, the plan. */
  readonly renaming = { fields: new Set<string>(), kinds: new Set<string>() }
  /** By id of a special ledger, the period of its rows that have none yet. */
  readonly rowsInto = new Map<string, string>()

  constructor(ledger: Ledger, writer: Writer) {
    this.ledger = ledger
    this.#seq = ledger.seq
    this.lists = listsOf(ledger)
    this.vocabulary = vocabularyOfLedger(ledger)
    this.writer = writer
    this.conflicts = new EditConflicts(ledger)
  }

  get states(): RowInChange[] {
    return [...this.#states]
  }

  /** The rows that were read; to be asked when all is worked out. */
  get reading(): Reading {
    const rows = (list: string, id: string) => {
      const ofList = this.#byId.get(list)
      const before = ofList?.get(id)?.before ?? undefined
      ofList?.delete(id)
      return before
    }
    return { seq: this.#seq, rows }
  }

  /** The cells that the program gives to a row. */
  assigned(list: ListDefinition, cells: Cells): Cells {
    const assign = this.#assigners.get(list.key) ?? assignerOf(this.ledger, list)
    this.#assigners.set(list.key, assign)
    return assign(cells)
  }

  add(list: ListDefinition, after: Cells, id: string = uuid()): void {
    // A row deleted by the same change and entered anew under its id is the row it was, changed.
    const state = this.#known(list, id)
    if (state === undefined) this.#note({ list, id, before: null, after })
    else state.after = after
  }

  /** The state of a row that the ledger holds and no earlier edit deleted. */
  row(list: ListDefinition, id: string): RowInChange {
    const state = this.#known(list, id) ?? this.#read(list, id)
    if (state.after === null)
      throw new LedgerError('ROW_NOT_FOUND', `找不到这个${list.rowName}，可能已被删除：${id}`, {
        list: list.key,
        id,
      })
    return state
  }

  /** The rows of projects, for what follows from other rows of the change. */
  projects(): ProjectRows {
    return {
      has: (id) => this.has(PROJECTS, id),
      get: (id) => this.row(PROJECTS, id).after ?? {},
      set: (id, cells) => {
        this.row(PROJECTS, id).after = cells
      },
    }
  }

  has(list: ListDefinition, id: string): boolean {
    const state = this.#known(list, id)
    return state === undefined ? this.ledger.row(list.key, id) !== null : state.after !== null
  }

  #known(list: ListDefinition, id: string): RowInChange | undefined {
    return this.#byId.get(list.key)?.get(id)
  }

  #read(list: ListDefinition, id: string): RowInChange {
    const before = this.ledger.row(list.key, id)
    return this.#note({ list, id, before, after: before })
  }

  #note(state: RowInChange): RowInChange {
    const { key } = state.list
    const ofList = this.#byId.get(key) ?? new Map<string, RowInChange>()
    this.#byId.set(key, ofList.set(state.id, state))
    this.#states.push(state)
    return state
  }
}
