/** A table from the clipboard written into a sheet. */
import type { TextTable } from '../model/clipboard-text.ts'
import { planWishes } from '../model/plan-wishes.ts'
import { cellsOf, isInRange, type Range, spanOf } from '../model/range.ts'
import { byRow, type RowWishes } from '../model/row-wishes.ts'
import { clampCell } from '../model/view.ts'
import { pasteRefusal, pasteTargets, pasteWishes } from '../model/wishes.ts'
import type { SheetController } from './sheet-controller.ts'

/**
 * `moved`: cells that were cut, which the same change empties, unless a cell is refused: what finds
 * no place stays where it was.
 */
export function paste(sheet: SheetController, table: TextTable, moved: readonly Range[]): void {
  const { ranges } = sheet.selection
  const refusal = pasteRefusal(ranges, table)
  if (refusal !== null) {
    sheet.host.current.refuse(refusal)
    return
  }
  const targets = pasteTargets(ranges, table)
  const pasted = pasteWishes(targets, table)
  const isMove = moved.length > 0 && isTakenWhole(sheet, pasted, targets)
  const plan = isMove
    ? sheet.perform([...emptyWishes(moved, targets), ...pasted], '剪切粘贴', [...targets, ...moved])
    : sheet.perform(pasted, moved.length === 0 ? '粘贴' : '粘贴（剪切处保留）', targets)
  if (plan.refusals.length === 0) selectPasted(sheet, targets)
}

/** The table below the last row, from the active column on: each row of it becomes a new one. */
export function pasteRows(sheet: SheetController, table: TextTable): void {
  const { selection, view } = sheet
  const cell = { row: view.rows.length, column: selection.active.column }
  sheet.perform(pasteWishes(pasteTargets([spanOf(cell, cell)], table), table), '粘贴')
}

function isTakenWhole(
  { sheet }: SheetController,
  pasted: Iterable<RowWishes>,
  ranges: readonly Range[],
): boolean {
  return planWishes(sheet, pasted, { ranges, passes: ['readOnly'] }).refusals.length === 0
}

function emptyWishes(moved: readonly Range[], targets: readonly Range[]): RowWishes[] {
  const left = [...cellsOf(moved)].filter(
    (cell) => !targets.some((target) => isInRange(target, cell)),
  )
  return byRow(left.map((cell) => ({ ...cell, value: null })))
}

/** The pasted cells, as far as they are there already. */
function selectPasted(sheet: SheetController, targets: readonly Range[]): void {
  const { selection, view } = sheet
  const ranges = targets.map(({ top, left, bottom, right }) => {
    const { row, column } = clampCell(view, { row: bottom, column: right })
    return { top, left, bottom: row, right: column }
  })
  const last = ranges.at(-1)
  if (last === undefined) return
  const active = isInRange(last, selection.active)
    ? selection.active
    : { row: last.top, column: last.left }
  sheet.select({ ranges, active, head: { row: last.bottom, column: last.right } }, { shows: null })
}
