/** How every grid of the program behaves, whatever list it shows. */
import type { GridOptions } from 'ag-grid-community'
import type { Row } from '../../shared/contract/schemas.ts'
import { GROUP_HEADER_HEIGHT, gridTheme, HEADER_HEIGHT, ROW_HEIGHT } from './grid-theme.ts'
import { GRID_LOCALE } from './locale.ts'

export const GRID_OPTIONS: GridOptions<Row> = {
  theme: gridTheme,
  localeText: GRID_LOCALE,
  rowHeight: ROW_HEIGHT,
  headerHeight: HEADER_HEIGHT,
  groupHeaderHeight: GROUP_HEADER_HEIGHT,
  getRowId: ({ data }) => data.id,
  // Focus, keys and editing belong to the sheet that is laid over the cells.
  suppressCellFocus: true,
  suppressDragLeaveHidesColumns: true,
  // Columns are derived anew when the plan changes; the order that the user gave them stays.
  maintainColumnOrder: true,
  // Rows drawn beyond those in sight; the ten of the grid's own cost every new filter a fifth more.
  rowBuffer: 4,
  suppressOverlays: ['loading', 'noRows', 'noMatchingRows'],
  tooltipShowDelay: 500,
  cellFlashDuration: 400,
  cellFadeDuration: 600,
  animateRows: false,
  // Which rows pass is told apart from how a filter is shown, so a saved filter works unopened.
  enableFilterHandlers: true,
  defaultColDef: {
    // The sheet has a menu of its own.
    suppressHeaderContextMenu: true,
    resizable: true,
    enableCellChangeFlash: true,
  },
}
