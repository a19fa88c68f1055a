/** Word templates: the paper tables and the letter with marks in place of what they say. */

import { docxBytes, hasUpright, letterDocx } from '../../src/main/export/docx/docx-document.ts'
import { mirrorMargins } from '../../src/main/export/docx/mirror-margins.ts'
import { settledOffice } from '../../src/main/export/settled-office.ts'
import { annexData } from '../../src/main/template/annex-data.ts'
import { SECTION_MARKS } from '../../src/main/template/letter-data.ts'
import { listData } from '../../src/main/template/list-data.ts'
import { SHARED_FACTS } from '../../src/main/template/made/guide.ts'
import { TOTAL_ROW } from '../../src/main/template/mark-names.ts'
import type { AnnexTable } from '../../src/shared/annex/table.ts'
import { chooseList } from '../../src/shared/export/list-layout.ts'
import { PROJECTS } from '../../src/shared/lists/projects.ts'
import { cityFigures } from '../../src/shared/overview/city-figures.ts'
import { unitTable, unreportedTable } from '../../src/shared/overview/paper/bulletin.ts'
import {
  OVERVIEW_SHEETS,
  overviewTables,
  rankingTable,
  reductionTable,
} from '../../src/shared/overview/paper/tables.ts'
import { annexPaper } from '../../src/shared/paper/annex-paper.ts'
import { fitTable } from '../../src/shared/paper/fit.ts'
import type { LetterBlock } from '../../src/shared/paper/letter.ts'
import { listPaper } from '../../src/shared/paper/list-paper.ts'
import { leafHeadings, type PaperTable } from '../../src/shared/paper/paper-table.ts'
import { tasksPaper } from '../../src/shared/paper/tasks-paper.ts'
import type { PlanDefinition } from '../../src/shared/plan/definition.ts'
import { scheduleRules } from '../../src/shared/schedule/rules.ts'
import { type GuideTables, withGuide } from './word-guide.ts'

const FACTS: [string, string][] = [
  ['附件号', '如“附件1”；没有编号的表为空'],
  ['标题', '表或文件的标题'],
  ...SHARED_FACTS,
]

const COLUMNS = '列标记'

const mark = (name: string) => `{{${name}}}`

const NO_STAMP = [] as const

/** The day on which a template was made is nobody's concern. */
const MADE = '2023-01-01T00:00:00Z'

export async function annexWord(
  plan: PlanDefinition,
  tables: readonly AnnexTable[],
): Promise<Uint8Array> {
  const marked = tables.map((table): PaperTable => {
    const [, ...columns] = annexData(plan, table, 1).columns
    const marks = columns.map(({ name }) => mark(name))
    return {
      ...annexPaper(table),
      mark: table.mark === null ? null : mark('附件号'),
      title: mark('标题'),
      rows: [
        { isTotal: false, cells: marks },
        { isTotal: true, cells: [mark(TOTAL_ROW), ...marks.slice(1)] },
      ],
    }
  })
  const guide = tables.map((table): [string, string[]] => [
    tables.length === 1 ? COLUMNS : (table.mark ?? table.title),
    annexData(plan, table, 1).columns.map(({ name }) => name),
  ])
  return document(marked, guide)
}

export function listWord(plan: PlanDefinition): Promise<Uint8Array> {
  const moment = { today: `${plan.year}-01-01`, since: () => new Set<string>() }
  const { layout } = chooseList(PROJECTS, {}, { plan, rows: [], views: [], ...moment })
  const paper = listPaper(mark('标题'), [], layout)
  const names = ['序号', ...layout.fields.map(({ label }) => label)]
  const all = listData({ plan, list: PROJECTS, rows: [], title: '', seq: 1 })
  return document(
    [{ ...paper, rows: [{ isTotal: false, cells: names.map(mark) }] }],
    [[COLUMNS, all.columns.map(({ name }) => name)]],
  )
}

export function tasksWord(): Promise<Uint8Array> {
  const paper = tasksPaper([], mark('标题'))
  const names = leafHeadings(paper)
  return document(
    [{ ...paper, rows: [{ isTotal: false, cells: names.map(mark) }] }],
    [[COLUMNS, names]],
  )
}

async function document(tables: readonly PaperTable[], columns: GuideTables): Promise<Uint8Array> {
  const fitted = tables.map(fitTable)
  const made = await docxBytes({ title: '', tables: fitted }, 1, NO_STAMP)
  const mirror = hasUpright(fitted) ? mirrorMargins : undefined
  return settledOffice(await withGuide(made, columns, FACTS), MADE, mirror)
}

export async function letterWord(plan: PlanDefinition): Promise<Uint8Array> {
  const rules = scheduleRules(plan, `${plan.year}-01-01`)
  const figures = { ...cityFigures({ plan, projects: [], rules }), awaited: [] }
  const { ranking, milestones, overdue, reductions, submissions } = SECTION_MARKS
  const section = (name: string, table?: PaperTable): LetterBlock[] => [
    { is: 'heading', text: mark(`${name}标题`) },
    ...(name === ranking ? [] : [{ is: 'paragraph', text: mark(`${name}正文`) } as const]),
    ...(table === undefined ? [] : [{ is: 'table', table: marked(name, table) } as const]),
    ...(name === ranking ? [{ is: 'note', text: mark(`${name}表注`) } as const] : []),
  ]
  const made = await letterDocx(
    {
      titleLines: [mark('标题')],
      blocks: [
        { is: 'salutation', text: mark('主送') },
        { is: 'paragraph', text: mark('全市情况') },
        ...section(ranking, rankingTable(plan, figures)),
        ...section(milestones),
        ...section(overdue, unitTable([])),
        ...section(reductions, reductionTable(figures)),
        ...section(submissions, unreportedTable([])),
        { is: 'paragraph', text: mark('结语') },
        { is: 'signature', text: mark('落款') },
        { is: 'signature', text: mark('截止日期') },
      ],
    },
    1,
    NO_STAMP,
  )
  const guide = [
    ...overviewTables(plan, figures).map(
      (table, index) => [OVERVIEW_SHEETS[index], table] as const,
    ),
    ['逾期单位', unitTable([])] as const,
    ['未报齐', unreportedTable([])] as const,
  ].map(([name, table]): [string, string[]] => [`${name}表`, leafHeadings(table)])
  const guided = await withGuide(made, guide, LETTER_FACTS)
  return settledOffice(guided, MADE, mirrorMargins)
}

function marked(name: string, table: PaperTable): PaperTable {
  const cells = leafHeadings(table).map(mark)
  return { ...table, title: mark(`${name}表题`), rows: [{ isTotal: false, cells }] }
}

const LETTER_FACTS: [string, string][] = [
  ['标题', '通报的标题，分两段'],
  ['主送', '计划的主送机关'],
  ['全市情况', '全市的一段'],
  ...Object.values(SECTION_MARKS).map((name): [string, string] => [
    `${name}标题`,
    `这一节的标题（带序号）；同样有 {{${name}正文}}、{{${name}表题}}、{{${name}表注}}`,
  ]),
  ['结语', '要求的一段'],
  ['落款', '计划的发文机关'],
  ['截止日期', '统计到哪一天'],
  [
    '项目总数',
    '另有正式数量、已完成数、完成率、序时进度、逾期数、临期数、推进中数、未开工数，可写进自己的句子',
  ],
  ...FACTS.filter(([name]) => ['城市', '年度', '文件标题', '发文机关', '台账版本'].includes(name)),
]
