/** The sheet that explains the marks to whoever edits a template. */
import type { Workbook } from 'exceljs'
import { GUIDE_SHEET } from '../workbook.ts'

const LINES: [string, string][] = [
  [
    '样例行',
    '写有列标记（如 {{辖市区}}）的那一行。导出时每行数据照它重复一次：字体、边框、行高、行内合并都照搬；文字放不下时行会自动加高。一个模板只能有一个样例行。',
  ],
  [
    '合计行',
    '首格写 {{合计行}}，放在样例行上面或下面都可以；需要合计的各格写与样例行相同的标记，导出时成为求和公式。不需要合计行就删去整行。',
  ],
  ['单个值', '写在标题、注、页眉页脚、图形里都可以，可与其他文字连写，如“单位：{{单位}}”。'],
  [
    '增减列',
    '在样例行加一格，写上下表中的列标记，再在上方写好表头；不要的列整列删除。附件的各类别、各指标缺一不可，缺了会提示。',
  ],
  ['表头', '表头的文字、合并、字体都由模板决定，程序不改。'],
  ['下拉列表', '“数据—数据有效性”的来源写 {{辖市区}} 一类的列标记，导出时换成计划中的可选词。'],
  [
    '样式',
    '单元格的数字格式为“常规”时，程序按指标的小数位数设置；其他格式照模板。图片、图表、条件格式、批注、页面设置都会保留，样例行下面的内容会自动下移。',
  ],
  [
    '横排的页码',
    '公文中横排页的页码在表的左侧、字头朝右，装订后与其他页同一位置，奇偶页的装订边也不同。Excel 的页眉页脚只能在纸的上下、文字不能转向，奇偶页边距相同，所以这里页码在页脚右侧（单页）和左侧（双页）；要装订成册的，请导出 Word 或 PDF。',
  ],
  ['括号', '两个花括号，半角全角都可以；括号里的名称不分全角半角和空格。'],
  ['检查', '写错的标记不会被悄悄忽略：导出时会说明是哪个工作表哪个单元格，怎么改。'],
  ['本页', '导出的文件里没有本页。'],
]

/** Marks of single values that every template knows. */
export const SHARED_FACTS: readonly [string, string][] = [
  ['单位', '数字的单位'],
  ['城市', '如“镇江市”'],
  ['年度', '计划的年度'],
  ['文件标题', '计划文件的标题'],
  ['发文机关', '计划文件的发文机关'],
  ['发文日期', '如“2023年3月24日”'],
  ['项数', '表中数据的行数'],
  ['台账版本', '导出时台账的版本号'],
]

const FACTS: [string, string][] = [
  ['附件号', '如“附件1”；没有编号的表为空'],
  ['标题', '表的标题'],
  ['表名', '工作表的名称，可写在工作表标签上'],
  ...SHARED_FACTS,
]

/** Chinese signs that fit into a line of the second column, and points of a line. */
const SIGNS_PER_LINE = 44
const LINE_HEIGHT = 18

/** What the guide of some kinds says beyond that of all. */
export interface MoreGuide {
  lines: [string, string][]
  facts: [string, string][]
}

export const FORM_GUIDE: MoreGuide = {
  lines: [
    [
      '填报表',
      '下发给辖市区填写。外观、表头、列的取舍和顺序都由模板决定；下拉列表、填写提示、数字和日期的检查、只读与可填、工作表保护、下面的空行、下发标记由程序写入。某一列已有自己的数据有效性时，照模板不动。',
    ],
    [
      '行标识',
      '{{行标识}} 一列用来在交回后认出每一行，不能没有，请保持隐藏，并放在企业和项目名称之间：排序时会一起带走。',
    ],
    [
      '表头',
      '交回的表按表头读取，可以加 *、换行和括号里的说明，但要让人认得出是哪一列，如“*项目名称（全称）”；认不出的，检查时会指明单元格。',
    ],
    [
      '填报说明',
      '“填报说明”页可以改写、加注，也可以整页删去；其中写有 {{列名}}、{{要求}}、{{填写方法}} 的一行会按列重复。工作表名和首格“填报说明”请保留，程序靠它们知道这一页不是数据。',
    ],
    ['打印', '打印区域划到样例行为止：空行最多印满一页，其余不印。'],
  ],
  facts: [
    ['填报地区', '下发给哪个辖市区'],
    ['报告期', '调度的月份，如“2023年4月”；只有调度表有'],
  ],
}

export function addGuide(
  workbook: Workbook,
  columns: readonly string[],
  more: MoreGuide = { lines: [], facts: [] },
): void {
  const sheet = workbook.addWorksheet(GUIDE_SHEET)
  sheet.columns = [{ width: 36 }, { width: 84 }]
  sheet.pageSetup = { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 }
  const rows: ([string, string] | [string])[] = [
    ['模板说明：在 Excel 或 WPS 中改好外观后保存，在“设置—导出模板”中添加，导出时选用'],
    ...more.lines,
    ...LINES,
    ['列标记（写在样例行里）'],
    ...columns.map((name): [string, string] => [`{{${name}}}`, '']),
    ['{{序号}}', '从 1 开始的行号'],
    ['单个值'],
    ...[...FACTS, ...more.facts].map(([name, text]): [string, string] => [`{{${name}}}`, text]),
  ]
  const seen = new Set<string>()
  for (const row of rows) {
    if (row.length === 2 && seen.has(row[0])) continue
    seen.add(row[0])
    const added = sheet.addRow(row)
    added.getCell(1).font = { name: '黑体', size: row.length === 1 ? 13 : 11 }
    added.getCell(2).font = { name: '宋体', size: 11 }
    added.alignment = { vertical: 'top', wrapText: row.length === 2 }
    added.height = Math.ceil((row[1] ?? '').length / SIGNS_PER_LINE) * LINE_HEIGHT || LINE_HEIGHT
  }
}
