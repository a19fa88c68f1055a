/** Commands of a sheet carried out, from wherever they come: key or menu. */

import type { GridApi } from 'ag-grid-community'
import { isEmpty } from '../../../shared/changes/rows.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import { localDay } from '../../../shared/schedule/days.ts'
import type { MenuCommand } from '../model/menu.ts'
import { needsAllRows } from '../model/needs-all-rows.ts'
import { byRow } from '../model/row-wishes.ts'
import { extendTo, selectAll, selectCell, wholeColumns, wholeRows } from '../model/selection.ts'
import { fillWithinWishes, sameWishes } from '../model/wishes.ts'
import type { SheetClipboard } from './clipboard.ts'
import { runColumnCommand } from './column-commands.ts'
import { sheetColumns } from './grid-view.ts'
import type { SheetController } from './sheet-controller.ts'

export interface CommandParts {
  sheet: SheetController
  api: GridApi<Row>
  clipboard: SheetClipboard
}

export function runCommand({ sheet, api, clipboard }: CommandParts, command: MenuCommand): void {
  const { selection } = sheet
  const { host } = sheet
  if (needsAllRows(command) && sheet.mustAwaitRows()) return
  switch (command.does) {
    case 'move': {
      const { direction, toEdge, page } = command
      sheet.move(direction, { toEdge, extends: command.extends, by: page ? sheet.pageRows : 1 })
      return
    }
    case 'edge':
      moveToEdge(sheet, command)
      if (command.where === 'rowStart' || command.where === 'first') scrollToStart(api)
      return
    case 'next':
      sheet.next(command.by, command.step)
      return
    case 'edit':
      sheet.beginEdit(true)
      return
    case 'openList':
      sheet.openList()
      return
    case 'clear':
      sheet.perform(sameWishes(selection.ranges, null), '清除', selection.ranges, [
        'readOnly',
        'needed',
      ])
      return
    case 'clearAndEdit':
      sheet.beginEdit(false)
      return
    case 'today':
      sheet.perform(byRow([{ ...selection.active, value: localDay() }]), '填入今天')
      return
    case 'fill': {
      const { direction } = command
      const { ranges } = selection
      const wishes = byRow(fillWithinWishes(ranges, direction, sheet.valueAt))
      sheet.perform(wishes, direction === 'down' ? '向下填充' : '向右填充', ranges)
      return
    }
    case 'select':
      sheet.select(selected(sheet, command.what), { shows: null })
      return
    case 'find':
      host.current.find(command.replaces)
      return
    case 'reapply':
      host.current.reapply()
      return
    case 'undo':
    case 'redo':
      host.current[command.does]()
      return
    case 'escape':
      sheet.setCopied(null)
      return
    case 'copy':
    case 'copyWithHeader':
    case 'cut':
      clipboard[command.does]()
      return
    case 'paste':
    case 'pasteRows':
      void clipboard[command.does]()
      return
    case 'addRow':
    case 'copyRows':
    case 'removeRows':
    case 'showRecord':
    case 'showCellHistory':
      host.current.rowCommands?.[command.does]?.()
      return
    default:
      runColumnCommand(sheet, api, command)
  }
}

function selected({ view, selection }: SheetController, what: 'all' | 'rows' | 'columns') {
  if (what === 'all') return selectAll(view, selection)
  return what === 'rows' ? wholeRows(view, selection) : wholeColumns(view, selection)
}

function moveToEdge(sheet: SheetController, command: MenuCommand & { does: 'edge' }): void {
  const { view, selection } = sheet
  const from = command.extends ? selection.head : selection.active
  const to = {
    rowStart: { row: from.row, column: 0 },
    rowEnd: { row: from.row, column: lastFilled(sheet, from.row) },
    first: { row: 0, column: 0 },
    last: { row: Math.max(0, view.rows.length - 1), column: Math.max(0, view.columns.length - 1) },
  }[command.where]
  sheet.select(command.extends ? extendTo(selection, to) : selectCell(to))
}

/** The first column is pinned and always in sight; who goes there wants to see what stands beside it. */
function scrollToStart(api: GridApi<Row>): void {
  const first = sheetColumns(api).find((column) => !column.isPinned())
  if (first !== undefined) api.ensureColumnVisible(first, 'start')
}

/** The last column of a row that holds something; the first one in an empty row. */
function lastFilled({ view, valueAt }: SheetController, row: number): number {
  const column = view.columns.findLastIndex((_, index) => !isEmpty(valueAt({ row, column: index })))
  return Math.max(0, column)
}
