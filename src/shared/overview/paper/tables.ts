/** The figures of the overview as tables: each is a sheet of the workbook, some stand in the 通报. */

import type { AwaitedDistrict, AwaitedSheet } from '../../contract/exchange.ts'
import type { MilestoneState } from '../../milestones/milestone-state.ts'
import { askedText, VERDICT_WORDS } from '../../milestones/words.ts'
import type { PaperTable } from '../../paper/paper-table.ts'
import { count, decimal, simpleTable, words } from '../../paper/simple-table.ts'
import type { PlanDefinition } from '../../plan/definition.ts'
import { waitedText } from '../awaited-words.ts'
import type { CityFigures, ToldFigures } from '../city-figures.ts'
import { doneShare, type HeatCell, lateShare } from '../heat-table.ts'
import { amountText, longDay, shareText } from '../number-text.ts'
import type { RankedDistrict } from '../ranking.ts'
import { rankingRuleText } from '../ranking-words.ts'
import { STANDING_WORDS, STANDINGS } from '../standing.ts'

const CITY = '全市'
const ALL = '合计'

/** What the sheets are called, in the order of the tables. */
export const OVERVIEW_SHEETS = [
  '排名',
  '项目状态',
  '进度曲线',
  '节点目标',
  '逾期项目',
  '减排量',
  '报送',
] as const

export function overviewTables(plan: PlanDefinition, figures: ToldFigures): PaperTable[] {
  return [
    rankingTable(plan, figures),
    standingTable(figures),
    curveTable(figures),
    milestoneTable(figures),
    lateTable(figures),
    reductionTable(figures),
    submissionTable(figures),
  ]
}

export function rankingTable(plan: PlanDefinition, { ranking, elapsed, day }: CityFigures) {
  return simpleTable<RankedDistrict>({
    title: `各辖市区进展排名（截至${longDay(day)}）`,
    columns: [
      count('名次', 12, ({ rank }) => rank),
      words('辖市区', 26, ({ district }) => district),
      count('项目数', 16, ({ figures }) => figures.total),
      count('已完成', 16, ({ figures }) => figures.counts.done),
      decimal('完成率(%)', 18, 1, (item) => shareText(item.doneShare)),
      count('逾期数', 16, ({ figures }) => figures.counts.overdue),
      decimal('逾期率(%)', 18, 1, (item) => shareText(item.lateShare)),
      words('评价', 40, ({ verdict }) => verdict),
    ],
    items: ranking,
    keyOf: ({ district }) => district,
    note: rankingRuleText(plan.ranking, elapsed),
  })
}

interface Place {
  district: string
  category: string
  cell: HeatCell
}

/** The heat table, a row for each of its cells that holds projects or should. */
function standingTable({ table, day }: CityFigures): PaperTable {
  const places = table.rows.flatMap(({ district, cells, total }): Place[] => [
    ...cells.map((cell, index) => ({
      district: district ?? CITY,
      category: table.categories[index] ?? '',
      cell,
    })),
    { district: district ?? CITY, category: ALL, cell: total },
  ])
  return simpleTable<Place>({
    title: `各辖市区各类别项目状态（截至${longDay(day)}）`,
    columns: [
      words('辖市区', 24, ({ district }) => district),
      words('工程类别', 44, ({ category }) => category),
      count('正式数量', 18, ({ cell }) => cell.quota),
      count('项目数', 16, ({ cell }) => cell.total),
      ...STANDINGS.map((standing) =>
        count<Place>(STANDING_WORDS[standing], 16, ({ cell }) => cell.counts[standing]),
      ),
      decimal('完成率(%)', 18, 1, ({ cell }) => shareText(doneShare(cell))),
      decimal('逾期率(%)', 18, 1, ({ cell }) => shareText(lateShare(cell))),
    ],
    items: places.filter(({ cell }) => cell.total > 0 || (cell.quota ?? 0) > 0),
    keyOf: ({ district, category }) => `${district} ${category}`,
    isTotal: ({ district }) => district === CITY,
  })
}

function curveTable({ curve, day }: CityFigures): PaperTable {
  const { months, due, done, withoutDeadline, doneUndated } = curve
  return simpleTable<number>({
    title: `完成进度曲线（截至${longDay(day)}）`,
    columns: [
      words('月份', 20, (at) => months[at] ?? ''),
      count('应完成(累计)', 30, (at) => due[at]),
      count('实际完成(累计)', 30, (at) => done[at]),
      count('相差', 20, (at) => difference(done[at], due[at])),
    ],
    items: months.map((_, at) => at),
    keyOf: (at) => months[at] ?? '',
    note: `另有 ${withoutDeadline} 个未完成项目没有完成时限，未计入；${doneUndated} 个已完成项目没有完成日期，计入当月。`,
  })
}

function difference(done: number | null | undefined, due: number | undefined): number | null {
  return done == null || due === undefined ? null : done - due
}

function milestoneTable({ milestones, day }: CityFigures): PaperTable {
  return simpleTable<MilestoneState>({
    title: `节点目标完成情况（截至${longDay(day)}）`,
    columns: [
      words('节点目标', 60, ({ milestone }) => milestone.name),
      words('截止日期', 24, ({ milestone }) => milestone.by),
      words('要求完成', 24, ({ milestone }) => askedText(milestone)),
      count('涉及项目', 20, ({ total }) => total),
      count('需完成', 18, ({ needed }) => needed),
      count('已完成', 18, ({ done }) => done),
      count('未完成', 18, ({ open }) => open.length),
      words('结果', 28, ({ verdict }) => VERDICT_WORDS[verdict]),
    ],
    items: milestones,
    keyOf: ({ milestone }) => milestone.name,
  })
}

/** Every late project; the letter lists only units. */
function lateTable({ overdue, day }: CityFigures): PaperTable {
  const items = overdue.flatMap(({ unit, projects }) =>
    projects.map(({ row, daysLate }) => ({ unit, row, daysLate })),
  )
  type Late = (typeof items)[number]
  const cell =
    (key: string) =>
    ({ row }: Late) =>
      String(row.cells[key] ?? '')
  return simpleTable<Late>({
    title: `逾期项目（截至${longDay(day)}）`,
    columns: [
      words('责任单位', 40, ({ unit }) => unit),
      words('辖市区', 22, cell('district')),
      words('项目编号', 30, cell('code')),
      words('企业名称', 46, cell('enterprise')),
      words('项目名称', 60, cell('name')),
      words('完成时限', 24, cell('deadline')),
      count('逾期天数', 18, ({ daysLate }) => daysLate),
      words('当前状态', 20, cell('status')),
    ],
    items,
    keyOf: ({ row }) => String(row.cells.code ?? row.id),
  })
}

export function reductionTable({ reductions, day }: CityFigures): PaperTable {
  return simpleTable<CityFigures['reductions'][number]>({
    title: `减排量与目标（截至${longDay(day)}）`,
    columns: [
      words('指标', 40, ({ indicator }) => `${indicator.name}（${indicator.unit}）`),
      decimal('目标', 26, 2, ({ found }) => amountText(found.target)),
      decimal('全部项目', 26, 2, ({ found }) => amountText(found.all)),
      decimal('已完成项目', 26, 2, ({ found }) => amountText(found.done)),
      decimal('缺口', 26, 2, ({ found }) => amountText(Math.max(0, -(found.gap ?? 0)))),
    ],
    items: reductions,
    keyOf: ({ indicator }) => indicator.name,
  })
}

/** Every district of which something is awaited, sheet by sheet; the letter names those that are asked. */
function submissionTable({ awaited, day }: ToldFigures): PaperTable {
  const items = awaited.flatMap((sheet) => sheet.districts.map((district) => ({ sheet, district })))
  return simpleTable<{ sheet: AwaitedSheet; district: AwaitedDistrict }>({
    title: `报送情况（截至${longDay(day)}）`,
    columns: [
      words('填报表', 70, ({ sheet }) => sheet.title),
      words('辖市区', 24, ({ district }) => district.district),
      words('报送状态', 22, ({ district }) => district.state),
      count('等待天数', 20, ({ district }) => district.lateDays),
      words('等待情况', 34, ({ sheet, district }) => waitedText(sheet, district.lateDays)),
    ],
    items,
    keyOf: ({ sheet, district }) => `${sheet.title} ${district.district}`,
  })
}
