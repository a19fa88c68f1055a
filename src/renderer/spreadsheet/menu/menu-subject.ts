/** What the menu is about, read from the sheet at the moment it is opened. */
import type { GridApi } from 'ag-grid-community'
import type { Row } from '../../../shared/contract/schemas.ts'
import { fieldsByKey } from '../../../shared/lists/definition.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { hiddenBeside, selectedColumns } from '../adapter/column-commands.ts'
import type { SheetController } from '../adapter/sheet-controller.ts'
import type { MenuSubject, RowCommand } from '../model/menu.ts'
import { isOfColumns, isOfRows } from '../model/range.ts'
import { countRows } from '../model/selection.ts'

const ROW_COMMANDS: readonly RowCommand[] = [
  'addRow',
  'copyRows',
  'removeRows',
  'showRecord',
  'showCellHistory',
]

export function menuSubject(sheet: SheetController, api: GridApi<Row>): MenuSubject {
  const { selection, view, host } = sheet
  const { definition, rowCommands = {} } = host.current
  const columns = selectedColumns(sheet)
  const field = sheet.fieldAt(selection.active.column)
  const column = field === undefined ? null : api.getColumn(field.key)
  return {
    kind: kindOf(sheet),
    rowName: definition.rowName,
    rows: countRows(selection.ranges),
    columns: columns.length,
    value: field === undefined ? '' : formatValue(field, sheet.valueAt(selection.active)),
    sorted: column?.getSort() ?? null,
    isFiltered: column?.isFilterActive() === true,
    hasStrays: host.current.hasStrays(),
    isPinned: columns.length > 0 && columns.every((key) => api.getColumn(key)?.isPinned() === true),
    hidden: hiddenBeside(sheet, api).flatMap((key) => {
      const label = fieldsByKey(definition).get(key)?.label
      return label === undefined ? [] : [{ key, label }]
    }),
    canHide: columns.length < view.columns.length,
    offered: ROW_COMMANDS.filter((command) => rowCommands[command] !== undefined),
  }
}

/** Everything selected is cells: no row or column was meant in particular. */
function kindOf({ view, selection: { ranges } }: SheetController): MenuSubject['kind'] {
  const areRows = ranges.every((range) => isOfRows(view, range))
  const areColumns = ranges.every((range) => isOfColumns(view, range))
  if (areRows === areColumns) return 'cells'
  return areRows ? 'rows' : 'columns'
}
