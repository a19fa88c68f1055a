/** A table from the clipboard written into a sheet. */
import type { TextTable } from '../model/clipboard-text.ts'
import type { CellWish } from '../model/plan.ts'
import { heightOf, isInRange, type Range, widthOf } from '../model/range.ts'
import { selectRange } from '../model/selection.ts'
import { pasteWishes, sameWishes, sizeOfTable, tiledRange } from '../model/wishes.ts'
import type { SheetController } from './sheet-controller.ts'

/** `moved`: cells that were cut, which the same change empties. */
export function paste(sheet: SheetController, table: TextTable, moved: readonly Range[]): void {
  const { ranges } = sheet.selection
  const { height, width } = sizeOfTable(table)
  const last = ranges.at(-1)
  if (last === undefined) return
  const isSingle = height === 1 && width === 1
  const target = tiledRange(last, height, width)
  const pasted = pasteWishes(ranges, table)
  const plan =
    moved.length === 0
      ? sheet.perform(pasted, '粘贴')
      : sheet.perform([...emptyWishes(moved, isSingle ? ranges : [target]), ...pasted], '剪切粘贴')
  if (!isSingle && plan.refusals.length === 0) selectPasted(sheet, target)
}

function emptyWishes(moved: readonly Range[], targets: readonly Range[]): CellWish[] {
  return sameWishes(moved, null).filter(
    (wish) => !targets.some((target) => isInRange(target, wish)),
  )
}

/** The pasted cells, as far as they are there already. */
function selectPasted(sheet: SheetController, target: Range): void {
  const { active } = sheet.selection
  const from = { row: target.top, column: target.left }
  const to = { row: from.row + heightOf(target) - 1, column: from.column + widthOf(target) - 1 }
  const selection = selectRange(sheet.selection, from, {
    row: Math.min(to.row, sheet.view.rows.length - 1),
    column: Math.min(to.column, sheet.view.columns.length - 1),
  })
  sheet.select({ ...selection, active: from.row === active.row ? active : from }, { shows: null })
}
