/** AG Grid in the colours and sizes of the program. */
import { themeQuartz } from 'ag-grid-community'
import { FONT, FONT_SIZE, palette } from '../app/theme.ts'

export const ROW_HEIGHT = 28
export const HEADER_HEIGHT = 30
export const GROUP_HEADER_HEIGHT = 26

export const gridTheme = themeQuartz.withParams({
  accentColor: palette.accent,
  backgroundColor: palette.surface,
  foregroundColor: palette.text,
  borderColor: palette.line,
  borderRadius: 2,
  wrapperBorder: false,
  wrapperBorderRadius: 0,
  browserColorScheme: 'light',
  fontFamily: FONT,
  fontSize: FONT_SIZE,
  dataFontSize: FONT_SIZE,
  headerFontSize: FONT_SIZE,
  headerFontWeight: 600,
  headerBackgroundColor: palette.header,
  headerTextColor: palette.text,
  headerColumnBorder: { color: palette.line },
  headerHeight: HEADER_HEIGHT,
  rowHeight: ROW_HEIGHT,
  cellHorizontalPadding: 8,
  // See-through as well, or the border of a selection would be lost under these lines.
  columnBorder: { color: '#1d282917' },
  rowBorder: { color: '#1d282917' },
  // Lets the selection below the cells through.
  rowHoverColor: '#0b646109',
  selectedRowBackgroundColor: palette.accentSoft,
  rangeSelectionBorderColor: palette.accent,
  cellEditingBorder: { color: palette.accent, width: 2 },
  valueChangeValueHighlightBackgroundColor: palette.accentLine,
  iconSize: 14,
  spacing: 6,
})
