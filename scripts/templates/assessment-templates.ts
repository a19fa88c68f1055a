/** The templates of an assessment: its tables a sheet each, and the letter. */
import type { Workbook } from 'exceljs'
import { letterDocx } from '../../src/main/export/docx/docx-document.ts'
import { mirrorMargins } from '../../src/main/export/docx/mirror-margins.ts'
import { settledOffice } from '../../src/main/export/settled-office.ts'
import { POINTS_MARK } from '../../src/main/template/assessment-data.ts'
import { SHARED_FACTS } from '../../src/main/template/made/guide.ts'
import { addPaperTable, SAMPLE_ROW } from '../../src/main/template/made/paper-template.ts'
import type { AssessmentResult, PlaceResult } from '../../src/shared/assessment/assessment.ts'
import {
  fullRankedTable,
  itemsTable,
  schemeTable,
  shortRankedTable,
  workingsTable,
} from '../../src/shared/assessment/paper/tables.ts'
import { leafHeadings, type PaperTable } from '../../src/shared/paper/paper-table.ts'
import { decimal } from '../../src/shared/paper/simple-table.ts'
import { withGuide } from './word-guide.ts'

const mark = (name: string) => `{{${name}}}`

/** Of no moment: headings and columns are the same for every scheme. */
const RESULT: AssessmentResult = {
  scheme: {
    ...{ id: '', name: mark('办法名称'), level: 'district', day: null, isRetired: false },
    ...{ absent: 'share', missing: 'share', items: [] },
  },
  day: '2023-01-01',
  full: 0,
  places: [],
  astray: [],
}

/** The day on which a template was made is nobody's concern. */
const MADE = '2023-01-01T00:00:00Z'

/** Points; the names of items stand above narrow columns. */
const HEADING_HEIGHT = 84

/** How much may be scored is said by the scheme. */
const TOTAL = `总分(${mark('满分合计')}分)`

export function addAssessmentTemplate(workbook: Workbook): string[] {
  const ranked = ranking()
  const sheet = workbook.addWorksheet('排名')
  addPaperTable(sheet, ranked)
  sheet.getRow(SAMPLE_ROW - 1).height = HEADING_HEIGHT
  const others = [
    ['得分由来', workingsTable(RESULT)],
    ['考核办法', schemeTable(RESULT)],
  ] as const
  for (const [name, table] of others) {
    const added = workbook.addWorksheet(name)
    addPaperTable(added, table)
    // With as many decimals as the scheme writes.
    added.getCell(SAMPLE_ROW, leafHeadings(table).indexOf('满分') + 1).numFmt = 'General'
  }
  const all = [fullRankedTable(RESULT), ...others.map(([, table]) => table), itemsTable(RESULT)]
  return [...new Set([...all.flatMap(marksOf), POINTS_MARK])]
}

/** The first table, in which one column stands for those of all items. */
function ranking(): PaperTable {
  const { columns, header, note = '', ...table } = withTotal(shortRankedTable(RESULT))
  const points = decimal<PlaceResult>('', 20, 2, () => '')
  return {
    ...table,
    note,
    header: header.map((cell, at) =>
      at === columns.length - 1
        ? { ...cell, text: `${mark('考核项')}\n(${mark('满分')}分)` }
        : cell,
    ),
    columns: columns.map((column, at) =>
      at === columns.length - 1 ? { ...points, mark: POINTS_MARK } : column,
    ),
  }
}

function withTotal(table: PaperTable): PaperTable {
  const header = table.header.map((cell) =>
    table.columns[cell.column]?.mark === '总分' ? { ...cell, text: TOTAL } : cell,
  )
  return { ...table, header }
}

function marksOf(table: PaperTable): string[] {
  return leafHeadings(table).map((heading, at) => table.columns[at]?.mark ?? heading)
}

export async function assessmentWord(): Promise<Uint8Array> {
  const sample = (table: PaperTable): PaperTable => ({
    ...table,
    rows: [{ isTotal: false, cells: marksOf(table).map(mark) }],
  })
  const made = await letterDocx(
    {
      titleLines: [mark('标题')],
      blocks: [
        { is: 'salutation', text: mark('主送') },
        { is: 'paragraph', text: mark('总体情况') },
        { is: 'paragraph', text: mark('未填报情况') },
        { is: 'heading', text: '一、考核排名' },
        { is: 'table', table: sample(withTotal(shortRankedTable(RESULT))) },
        { is: 'note', text: mark('排名表注') },
        { is: 'heading', text: '二、各项得分' },
        { is: 'table', table: sample(itemsTable(RESULT)) },
        { is: 'heading', text: '三、考核办法' },
        { is: 'table', table: sample(schemeTable(RESULT)) },
        { is: 'paragraph', text: mark('结语') },
        { is: 'signature', text: mark('落款') },
        { is: 'signature', text: mark('截止日期') },
      ],
    },
    1,
    [],
  )
  const tables = [
    ['排名', fullRankedTable(RESULT)],
    ['各项得分', itemsTable(RESULT)],
    ['考核办法', schemeTable(RESULT)],
    ['得分由来', workingsTable(RESULT)],
  ] as const
  const guide = tables.map(([name, table]): [string, string[]] => [`${name}表`, marksOf(table)])
  return settledOffice(
    await withGuide(made, guide, [...LETTER_FACTS, ...FACTS]),
    MADE,
    mirrorMargins,
  )
}

const LETTER_FACTS: [string, string][] = [
  ['标题', '通报的标题，分两段'],
  ['主送', '计划的主送机关'],
  ['总体情况', '考核了谁、最高最低和平均分的一段'],
  ['未填报情况', '还有没填报的项才有的一段'],
  ['排名表注', '排名表下面的注'],
  ['结语', '要求的一段'],
  ['落款', '计划的发文机关'],
  [
    '得分：考核项',
    '写在排名表里，“考核项”换成办法里的名称，如 {{得分：完成率}}：这一项的得分单独成列',
  ],
]

/** Known in every table of an assessment. */
const FACTS: [string, string][] = [
  ['办法名称', '考核办法的名称'],
  ['截止日期', '考核到哪一天'],
  [
    '满分合计',
    '另有考核个数、最高总分、最高地区、最低总分、最低地区、平均总分、未填报项次，可写进自己的句子',
  ],
  ...SHARED_FACTS.filter(([name]) =>
    ['城市', '年度', '文件标题', '发文机关', '台账版本'].includes(name),
  ),
]

export const ASSESSMENT_GUIDE = {
  lines: [
    [
      '各项得分',
      '写有 {{各项得分}} 的一列从上到下按考核项重复：表头里的 {{考核项}}、{{满分}} 换成各项的名称和满分。这一列要在最右边。只要其中几项时，不用它，写 {{得分：考核项}}，如 {{得分：完成率}}。',
    ],
    ['各页', '“得分由来”“考核办法”两页可以整页删去。'],
  ] satisfies [string, string][],
  facts: [['附注', '表的说明'], ...FACTS] satisfies [string, string][],
}
