/** Chinese words of AG Grid, with the few keys that its own translation leaves in English. */
import { AG_GRID_LOCALE_CN } from '@ag-grid-community/locale'

export const GRID_LOCALE: Record<string, string> = {
  ...AG_GRID_LOCALE_CN,
  filterOoo: '筛选…',
  dateFormatOoo: '年-月-日',
  dataTypeBigInt: '大整数',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: AG Grid fills in the variable
  filterSummaryInRangeValues: '（${variable}，${variable}）',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: AG Grid fills in the variable
  filterSummaryTextQuote: '“${variable}”',
  timeFormatSlashesDDMMYYYY: '日/月/年',
  timeFormatSlashesMMDDYYYY: '月/日/年',
  timeFormatDashesYYYYMMDD: '年-月-日',
  timeFormatSpacesDDMMMMYYYY: '日 月 年',
}
