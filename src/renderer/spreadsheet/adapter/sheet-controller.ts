/**
 * A sheet at work: holds the selection, turns keys, pointer and clipboard into gestures of the
 * model, and paints the result over AG Grid, which only draws cells and scrolls.
 */
import type { GridApi } from 'ag-grid-community'
import type { CellValue } from '../../../shared/changes/change.ts'
import { isEmpty } from '../../../shared/changes/rows.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import type { FieldDefinition } from '../../../shared/lists/definition.ts'
import { offerOf } from '../../../shared/lists/offered-words.ts'
import type { WriteResult } from '../../service/writes.ts'
import { editingText, refusalOf } from '../cell-input.ts'
import { moveSelection } from '../model/navigation.ts'
import { passedHint } from '../model/passed-over.ts'
import type { Plan, RefusalKind, Sheet } from '../model/plan.ts'
import { planWishes } from '../model/plan-wishes.ts'
import type { Range } from '../model/range.ts'
import { byRow, type RowWishes } from '../model/row-wishes.ts'
import {
  isSingleCell,
  relocate,
  relocateRange,
  type Selection,
  selectCell,
  stepActive,
} from '../model/selection.ts'
import { type Cell, clampCell, type GridView } from '../model/view.ts'
import { CellEditor, type EditorState } from './cell-editor.ts'
import type { Geometry } from './geometry.ts'
import { lossText, mayGo } from './going.ts'
import { readColumns, readView } from './grid-view.ts'
import { withNextFrame } from './next-frame.ts'
import type { Overlay } from './overlay.ts'
import { placeBox } from './place-box.ts'
import type { SheetHost } from './sheet-host.ts'

/** What the page shows of a sheet besides its cells. */
export interface SheetState {
  view: GridView
  selection: Selection
  editor: EditorState | null
}

/** What went to the clipboard last, as long as it stands as it did. */
export interface Copied {
  ranges: readonly Range[]
  /** The text of cells that are to be moved by the next paste; null where they were copied. */
  cut: string | null
}

export interface SheetParts {
  api: GridApi<Row>
  geometry: Geometry
  overlay: Overlay
  box: HTMLTextAreaElement
}

export class SheetController {
  readonly host: { readonly current: SheetHost }
  readonly editor: CellEditor
  readonly #parts: SheetParts
  readonly #listeners = new Set<() => void>()
  #state: SheetState
  #copied: Copied | null = null
  #fill: Range | null = null
  /** Column in which a run of Tab began; Enter goes back to it, as in Excel. */
  #tabStart: number | null = null
  /** The cell of the selection that is to come into sight. */
  #awaited: 'head' | 'active' | null = null

  constructor(parts: SheetParts, host: { readonly current: SheetHost }) {
    this.host = host
    this.#parts = parts
    this.editor = new CellEditor(
      parts.box,
      () => this.#set({ editor: this.editor.state }),
      () => mayGo(this),
    )
    this.#state = {
      view: readView(parts.api),
      selection: selectCell({ row: 0, column: 0 }),
      editor: null,
    }
    this.repaint()
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly snapshot = (): SheetState => this.#state

  get view(): GridView {
    return this.#state.view
  }

  get selection(): Selection {
    return this.#state.selection
  }

  get sheet(): Sheet {
    const {
      definition,
      vocabulary,
      rowOf,
      defaults,
      lockOf,
      hasFixedRows = false,
    } = this.host.current
    return {
      definition,
      vocabulary,
      view: this.view,
      rowOf,
      lockOf,
      defaults: defaults(),
      hasFixedRows,
    }
  }

  fieldAt(column: number): FieldDefinition | undefined {
    const key = this.view.columns[column]
    return this.host.current.definition.fields.find((field) => field.key === key)
  }

  rowAt(row: number): Row | undefined {
    const id = this.view.rows[row]
    return id === undefined ? undefined : this.host.current.rowOf(id)
  }

  readonly valueAt = ({ row, column }: Cell): CellValue =>
    this.rowAt(row)?.cells[this.view.columns[column] ?? ''] ?? null

  /**
   * A new selection; the cell that moved comes into sight with the next drawing. A key held down
   * comes more often than rows can be drawn, and each press would hold up the next.
   */
  select(
    selection: Selection,
    how: { keepsTab?: boolean; shows?: 'head' | 'active' | null } = {},
  ): void {
    const { keepsTab = false, shows = 'head' } = how
    if (!keepsTab) this.#tabStart = null
    if (shows === null) this.#showAwaited()
    this.#set({ selection })
    this.#awaited = shows
    this.repaint()
  }

  /** Brings a cell into sight at once. */
  show(cell: Cell): void {
    this.#awaited = null
    const { api } = this.#parts
    if (cell.row < this.view.rows.length) api.ensureIndexVisible(cell.row)
    const key = this.view.columns[cell.column]
    if (key !== undefined) api.ensureColumnVisible(key)
  }

  /** Arrows, Page Up and Down. */
  move(
    direction: 'up' | 'down' | 'left' | 'right',
    how: { toEdge?: boolean; extends?: boolean; by?: number } = {},
  ): void {
    const isFilled = (cell: Cell) => !isEmpty(this.valueAt(cell))
    this.select(moveSelection(this.view, this.selection, { direction, ...how }, isFilled))
  }

  /** Enter and Tab: on inside a selection of several cells, else to the next cell. */
  next(by: 'rows' | 'columns', step: 1 | -1): void {
    if (!isSingleCell(this.selection)) {
      const selection = stepActive(this.selection, by, step)
      this.select(selection, { shows: 'active' })
      return
    }
    const { row, column } = this.selection.active
    const start = this.#tabStart ?? column
    const to = by === 'rows' ? { row, column: column + step } : { row: row + step, column: start }
    this.select(selectCell(clampCell(this.view, to)), { keepsTab: by === 'rows' })
    if (by === 'rows') this.#tabStart = start
  }

  /**
   * Works a gesture over some ranges out and does it, or shows which cells are refused. What was
   * `typed` for it stands in its cell again where the ledger does not take it.
   */
  perform(
    wishes: Iterable<RowWishes>,
    what: string,
    ranges: readonly Range[] = [],
    passes: readonly RefusalKind[] = ['readOnly'],
    typed: EditorState | null = null,
  ): Plan {
    const plan = planWishes(this.sheet, wishes, { ranges, passes })
    const [first] = plan.refusals
    if (this.host.current.isOffline === true) {
      // What was cut still waits to be pasted.
      this.host.current.refuse(`与台账服务的连接已断开，${what}没有做，连上后请再做一次`)
      return plan
    }
    // As in Excel, nothing waits to be pasted any more once something else was done.
    this.setCopied(null)
    if (first === undefined) {
      const writing = plan.edits.length > 0 ? this.host.current.write(plan.edits, what) : undefined
      if (typed !== null) void this.#takeUpAgain(typed, writing)
      const hint = passedHint(this.host.current.definition, plan)
      if (hint !== null) this.host.current.refuse(hint)
    } else if (plan.edits.length === 0 && plan.refusals.length === 1)
      this.host.current.refuse(first.reason)
    else this.host.current.review(plan, what)
    return plan
  }

  /** True, and says why, while what needs all rows has to wait for them. */
  mustAwaitRows(): boolean {
    const { awaitsRows = null, refuse } = this.host.current
    if (awaitsRows !== null) refuse(awaitsRows)
    return awaitsRows !== null
  }

  beginEdit(isInPlace: boolean): boolean {
    const { active } = this.selection
    const field = this.fieldAt(active.column)
    const row = this.rowAt(active.row)
    if (field === undefined || row === undefined) return false
    const refusal = refusalOf(field, row, this.host.current.lockOf)
    if (refusal !== null) {
      this.host.current.refuse(refusal)
      return false
    }
    const shown = this.host.current.startText?.(row, field.key) ?? null
    const start = shown ?? editingText(field, row.cells[field.key])
    this.#openEditor(row, field, isInPlace ? start : null)
    return true
  }

  /** @param start null where the box holds it */
  #openEditor(row: Row, field: FieldDefinition, start: string | null): void {
    this.show(this.selection.active)
    this.placeBox()
    const { vocabulary, rows } = this.host.current
    this.editor.begin(row, field, offerOf(field, vocabulary, { filled: [row], rows }), start)
  }

  /** Begins to edit, so that what is typed finds another word in place of the only one. */
  openList(): void {
    if (this.beginEdit(true) && this.editor.state?.offer?.isSeveral === false)
      this.editor.selectText()
  }

  /**
   * Ends editing with what was typed; false where it cannot stand, and the editor stays open with
   * the reason. `everywhere` writes it into every selected cell (Ctrl+Enter).
   */
  commitEdit(everywhere?: (value: CellValue) => RowWishes[]): boolean {
    const { state } = this.editor
    if (state === null) return true
    if (this.host.current.rowOf(state.row.id) === undefined) {
      this.editor.refuse('这一行已经不在表中，写的没有保存；按 Esc 放弃')
      return false
    }
    const value = this.editor.meant
    // The edited row may have moved or been filtered away meanwhile; it is found by its id.
    const own = { ...this.sheet, view: { rows: [state.row.id], columns: [state.field.key] } }
    const plan = planWishes(own, byRow([{ row: 0, column: 0, value }]))
    const [refusal] = plan.refusals
    if (refusal !== undefined) {
      this.editor.refuse(refusal.reason)
      return false
    }
    const writes = everywhere !== undefined || plan.edits.length > 0
    if (writes && this.host.current.isOffline === true) {
      // What was typed would be lost with a write that fails.
      this.editor.refuse('与台账服务的连接已断开，写的还在这里；连上后再按 Enter 保存')
      return false
    }
    this.editor.end()
    if (everywhere !== undefined) {
      const { ranges } = this.selection
      this.perform(everywhere(value), '填充选区', ranges, ['readOnly'], state)
    } else if (plan.edits.length > 0) {
      this.setCopied(null)
      void this.#takeUpAgain(state, this.host.current.write(plan.edits.map(asSeen(state))))
    }
    return true
  }

  /**
   * What the ledger would not take (the disk is full, the month was locked) stands in its cell as it
   * was typed. Who has gone on to something else meanwhile is told what was not saved.
   */
  async #takeUpAgain(typed: EditorState, writing: Promise<WriteResult> | undefined): Promise<void> {
    const { row, field, text } = typed
    const result = await writing
    if (result === undefined || result.ok || this.#parts.api.isDestroyed()) return
    const { box } = this.#parts
    const place = {
      row: this.view.rows.indexOf(row.id),
      column: this.view.columns.indexOf(field.key),
    }
    const isAtRest = this.editor.state === null && box.ownerDocument.activeElement === box
    const present = this.rowAt(place.row)
    if (!isAtRest || place.column < 0 || present === undefined) {
      this.host.current.refuse(lossText(typed, result.reason))
      return
    }
    this.select(selectCell(place), { shows: 'active' })
    // A cell that was locked meanwhile is opened too: what was typed can be copied from there.
    this.#openEditor(present, field, editingText(field, present.cells[field.key]))
    this.editor.write(text)
    this.editor.refuse(result.reason)
  }

  /** A word was picked from the list by pointer. */
  pick(value: string): void {
    this.editor.mean(value)
    this.commitEdit()
    this.focus()
  }

  /** Rows that the selection touches, from top to bottom. */
  selectedRows(): Row[] {
    const rows = new Set<number>()
    for (const { top, bottom } of this.selection.ranges)
      for (let row = top; row <= bottom; row += 1) rows.add(row)
    return [...rows]
      .sort((a, b) => a - b)
      .map((row) => this.rowAt(row))
      .filter((row) => row !== undefined)
  }

  get copied(): Copied | null {
    return this.#copied
  }

  setCopied(copied: Copied | null): void {
    this.#copied = copied
    this.repaint()
  }

  setFill(range: Range | null): void {
    this.#fill = range
    this.repaint()
  }

  /** Rows, order or columns have changed under the selection. */
  refresh(): void {
    this.#take(readView(this.#parts.api, this.view))
  }

  /** Cells have changed where they stand. */
  refreshData(): void {
    this.#take({ ...this.view })
  }

  /** Columns were moved, sized, shown or hidden; the rows are as they were. */
  refreshColumns(): void {
    const { rows } = this.view
    this.#take({ rows, columns: readColumns(this.#parts.api, this.view) })
  }

  #take(view: GridView): void {
    const before = this.view
    const isMoved = before.rows !== view.rows || before.columns !== view.columns
    this.#parts.geometry.refresh()
    if (isMoved && this.#copied !== null) this.#copied = relocateCopied(before, view, this.#copied)
    // New even where it stands as before: the data under it may be new.
    const selection = isMoved ? relocate(before, view, this.selection) : { ...this.selection }
    this.#set({ view, selection })
    this.repaint()
  }

  repaint(): void {
    const { api, overlay, box } = this.#parts
    // A box that goes with its page tells so by a blur, which keeps what was typed.
    if (api.isDestroyed()) return
    const selection = this.view.rows.length === 0 ? null : this.selection
    overlay.paint({ selection, copied: this.#copied?.ranges ?? [], fill: this.#fill })
    box.readOnly = this.#takesNoInput()
    if (this.editor.state === null) box.setAttribute('aria-label', this.#spoken())
    this.#placeSoon()
  }

  #takesNoInput(): boolean {
    const { row, column } = this.selection.active
    const field = this.fieldAt(column)
    const own = this.rowAt(row) ?? null
    return field !== undefined && refusalOf(field, own, this.host.current.lockOf) !== null
  }

  /** To ask for places at once would make the browser lay everything out twice. */
  readonly #placeSoon = withNextFrame(() => {
    if (this.#parts.api.isDestroyed()) return
    this.#showAwaited()
    this.placeBox()
  })

  #showAwaited(): void {
    if (this.#awaited !== null) this.show(this.selection[this.#awaited])
  }

  /** Keeps the text box on the active cell, where an input method shows its candidates. */
  placeBox(): void {
    placeBox(this.#parts.box, this.#parts.geometry, this.selection.active)
  }

  /** The cell under a point of the window. */
  cellAt(x: number, y: number): ReturnType<Geometry['cellAt']> {
    return this.#parts.geometry.cellAt(x, y)
  }

  /** Rows that Page Up and Page Down go. */
  get pageRows(): number {
    return this.#parts.geometry.pageRows
  }

  focus(): void {
    this.#parts.box.focus({ preventScroll: true })
  }

  /** What a screen reader says of the active cell. */
  #spoken(): string {
    const { row, column } = this.selection.active
    const field = this.fieldAt(column)
    const value = this.valueAt({ row, column })
    return `${field?.label ?? ''} 第 ${row + 1} 行 ${isEmpty(value) ? '空' : String(value)}`
  }

  #set(part: Partial<SheetState>): void {
    this.#state = { ...this.#state, ...part }
    for (const listener of this.#listeners) listener()
  }
}

function relocateCopied(before: GridView, after: GridView, copied: Copied): Copied | null {
  const ranges = copied.ranges.map((range) => relocateRange(before, after, range))
  return ranges.every((range) => range !== null) ? { ...copied, ranges } : null
}

/** The edit refuses to overwrite what came in from another window after editing began. */
function asSeen({ row, field }: EditorState) {
  return <E extends Plan['edits'][number]>(edit: E): E =>
    edit.edit === 'set' ? { ...edit, old: row.cells[field.key] ?? null } : edit
}
