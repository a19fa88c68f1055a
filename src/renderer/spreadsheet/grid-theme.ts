/** AG Grid in the colours and sizes of the program. */
import { themeQuartz } from 'ag-grid-community'
import { FONT, FONT_SIZE } from '../app/theme.ts'

export const ROW_HEIGHT = 28
export const HEADER_HEIGHT = 30
export const GROUP_HEADER_HEIGHT = 26

export const gridTheme = themeQuartz.withParams({
  accentColor: 'var(--accent)',
  backgroundColor: 'var(--surface)',
  foregroundColor: 'var(--text)',
  borderColor: 'var(--line)',
  borderRadius: 2,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  browserColorScheme: 'inherit',
  fontFamily: FONT,
  fontSize: FONT_SIZE,
  dataFontSize: FONT_SIZE,
  headerFontSize: FONT_SIZE,
  headerFontWeight: 600,
  headerBackgroundColor: 'var(--header)',
  headerTextColor: 'var(--text)',
  headerColumnBorder: { color: 'var(--line)' },
  headerHeight: HEADER_HEIGHT,
  rowHeight: ROW_HEIGHT,
  cellHorizontalPadding: 8,
  // See-through as well, or the border of a selection would be lost under these lines.
  columnBorder: { color: 'var(--line-wash)' },
  rowBorder: { color: 'var(--line-wash)' },
  // Lets the selection below the cells through.
  rowHoverColor: 'var(--read-only-wash)',
  selectedRowBackgroundColor: 'var(--accent-soft)',
  rangeSelectionBorderColor: 'var(--accent)',
  cellEditingBorder: { color: 'var(--accent)', width: 2 },
  valueChangeValueHighlightBackgroundColor: 'var(--accent-line)',
  iconSize: 14,
  spacing: 6,
})
