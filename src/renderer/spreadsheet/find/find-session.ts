/**
 * A search at work on a sheet. It looks through the cells in slices, so that typing and scrolling
 * go on, and begins anew whenever the query, the rows or the part to look in have changed.
 */
import type { SheetController } from '../adapter/sheet-controller.ts'
import { editingText } from '../cell-input.ts'
import {
  type CellTest,
  cellBeside,
  cellTest,
  type FindQuery,
  type FindScope,
  findCells,
  placeOf,
  scopeRanges,
} from '../model/find.ts'
import type { Plan } from '../model/plan.ts'
import { planWishes } from '../model/plan-wishes.ts'
import { replaceWishes } from '../model/replace.ts'
import { byRow } from '../model/row-wishes.ts'
import { selectCell } from '../model/selection.ts'
import type { Cell } from '../model/view.ts'
import { ShownTexts } from './shown-texts.ts'

export interface FindState {
  query: FindQuery
  scope: FindScope
  /** In reading order; grows until `isDone`. */
  cells: readonly Cell[]
  isDone: boolean
}

/** Work done in one go; a frame has 16. */
const SLICE_MS = 10

export class FindSession {
  readonly #sheet: SheetController
  readonly #texts: ShownTexts
  readonly #listeners = new Set<() => void>()
  #state: FindState = {
    query: { text: '', matchCase: false, wholeCell: false, pinyin: true },
    scope: 'all',
    cells: [],
    isDone: true,
  }
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopListening: () => void = () => {}
  #lookedIn: readonly unknown[] = []
  /** A step asked for before the cell to go to was found. */
  #pending: 1 | -1 | null = null

  constructor(sheet: SheetController) {
    this.#sheet = sheet
    this.#texts = new ShownTexts(sheet.host.current.definition)
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): FindState => this.#state

  /** Follows the sheet until `stop`. */
  start(): void {
    this.#stopListening = this.#sheet.subscribe(() => {
      if (this.#part().some((item, index) => item !== this.#lookedIn[index])) this.#restart()
    })
    this.#restart()
  }

  stop(): void {
    this.#stopListening()
    clearTimeout(this.#timer)
  }

  ask(query: Partial<FindQuery>): void {
    this.#state = { ...this.#state, query: { ...this.#state.query, ...query } }
    this.#restart()
  }

  lookIn(scope: FindScope): void {
    this.#state = { ...this.#state, scope }
    this.#restart()
  }

  /** To the next or previous cell, round at the ends; waits where the search is not so far yet. */
  step(step: 1 | -1): void {
    this.#pending = step
    this.#stepOn()
  }

  /** Replaces in the active cell, if it is one of those found, and goes on to the next. */
  replaceOne(replacement: string): void {
    const { active } = this.#sheet.selection
    if (placeOf(this.#state.cells, active) >= 0)
      this.#sheet.perform(this.#wishes([active], replacement), '替换')
    this.step(1)
  }

  planReplacing(replacement: string): Plan {
    return planWishes(this.#sheet.sheet, this.#wishes(this.#state.cells, replacement))
  }

  #wishes(cells: Iterable<Cell>, replacement: string) {
    const textAt = (cell: Cell) => {
      const field = this.#sheet.fieldAt(cell.column)
      return field === undefined ? '' : editingText(field, this.#sheet.valueAt(cell))
    }
    return byRow(replaceWishes(cells, textAt, this.#state.query, replacement))
  }

  /** What a search depends on beside its query. */
  #part(): readonly unknown[] {
    const { view, selection } = this.#sheet
    const { scope } = this.#state
    if (scope === 'all') return [view]
    return [view, scope === 'column' ? selection.active.column : selection.ranges]
  }

  #restart(): void {
    clearTimeout(this.#timer)
    this.#lookedIn = this.#part()
    const { view, selection } = this.#sheet
    const test = view.rows.length === 0 ? null : cellTest(this.#state.query)
    if (test === null) {
      this.#pending = null
      this.#set({ cells: [], isDone: true })
      return
    }
    const ranges = scopeRanges(view, selection, this.#state.scope)
    this.#run(findCells(ranges, this.#passes(test)), [])
  }

  #passes(test: CellTest): (row: number, column: number) => boolean {
    const { columns } = this.#sheet.view
    return (row, column) => {
      const data = this.#sheet.rowAt(row)
      return data !== undefined && test(this.#texts.searched(data, columns[column] ?? ''))
    }
  }

  #run(search: Generator<Cell[]>, found: Cell[]): void {
    const until = performance.now() + SLICE_MS
    let next = search.next()
    while (next.done !== true && performance.now() < until) {
      for (const cell of next.value) found.push(cell)
      next = search.next()
    }
    if (next.done !== true) {
      for (const cell of next.value) found.push(cell)
      this.#timer = setTimeout(() => this.#run(search, found))
    }
    this.#set({ cells: found, isDone: next.done === true })
    this.#stepOn()
  }

  #stepOn(): void {
    const step = this.#pending
    const { cells, isDone } = this.#state
    // Before the search has come past the active cell, the cell before it may still be missing.
    if (step === null || (step < 0 && !isDone)) return
    const beside = cellBeside(cells, this.#sheet.selection.active, step)
    if (beside === undefined && !isDone) return
    this.#pending = null
    const target = beside ?? cells.at(step > 0 ? 0 : -1)
    if (target !== undefined) this.#goTo(target)
  }

  /** Inside a selection only the active cell moves, as in Excel. */
  #goTo(cell: Cell): void {
    const { selection } = this.#sheet
    const isKept = this.#state.scope === 'selection'
    const found = isKept ? { ...selection, active: cell } : selectCell(cell)
    this.#sheet.select(found, { shows: 'active' })
  }

  #set(part: Partial<FindState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}
