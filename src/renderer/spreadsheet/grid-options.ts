/** How every grid of the program behaves, whatever list it shows. */
import type { GridOptions, SuppressKeyboardEventParams } from 'ag-grid-community'
import type { Row } from '../../shared/contract/schemas.ts'
import { isClearKey } from './cell-keys.ts'
import { GROUP_HEADER_HEIGHT, gridTheme, HEADER_HEIGHT, ROW_HEIGHT } from './grid-theme.ts'
import { GRID_LOCALE } from './locale.ts'

export const GRID_OPTIONS: GridOptions<Row> = {
  theme: gridTheme,
  localeText: GRID_LOCALE,
  rowHeight: ROW_HEIGHT,
  headerHeight: HEADER_HEIGHT,
  groupHeaderHeight: GROUP_HEADER_HEIGHT,
  rowSelection: {
    mode: 'multiRow',
    checkboxes: false,
    headerCheckbox: false,
    enableClickSelection: false,
  },
  getRowId: ({ data }) => data.id,
  // Values change only by the stream of committed changes, never inside the grid.
  readOnlyEdit: true,
  invalidEditValueMode: 'block',
  stopEditingWhenCellsLoseFocus: true,
  enterNavigatesVerticallyAfterEdit: true,
  suppressDragLeaveHidesColumns: true,
  suppressOverlays: ['loading', 'noRows', 'noMatchingRows'],
  tooltipShowDelay: 500,
  cellFlashDuration: 400,
  cellFadeDuration: 600,
  animateRows: false,
  defaultColDef: {
    resizable: true,
    enableCellChangeFlash: true,
    suppressKeyboardEvent: isOwnKey,
  },
}

/** Clearing a cell is a change of its own, not the start of editing. */
function isOwnKey({ event, editing }: SuppressKeyboardEventParams<Row>): boolean {
  return !editing && isClearKey(event)
}
