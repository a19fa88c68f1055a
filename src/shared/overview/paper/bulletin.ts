/** The 通报: what the overview says on a day, as a letter to the districts. */

import type { AwaitedSheet } from '../../contract/exchange.ts'
import type { MilestoneState } from '../../milestones/milestone-state.ts'
import { askedText, VERDICT_WORDS } from '../../milestones/words.ts'
import type { LetterBlock, PaperLetter } from '../../paper/letter.ts'
import type { PaperTable } from '../../paper/paper-table.ts'
import { count, simpleTable, words } from '../../paper/simple-table.ts'
import type { PlanDefinition } from '../../plan/definition.ts'
import { longestWait, waitedText } from '../awaited-words.ts'
import type { CityFigures, ToldFigures } from '../city-figures.ts'
import { doneShare, quotaGap } from '../heat-table.ts'
import { amountText, longDay, percentText } from '../number-text.ts'
import type { OverdueUnit } from '../overdue.ts'
import { rankingTable, reductionTable } from './tables.ts'

/** A letter names those who have to be called first; the workbook lists every project and district. */
const UNITS_SHOWN = 20
const SHEETS_SHOWN = 20

export function bulletinTitle(plan: PlanDefinition): string {
  return titleLines(plan).join('')
}

export function titleLines({ city, year }: PlanDefinition): string[] {
  return [`关于${city}${year}年`, '治气重点工程进展情况的通报']
}

export function bulletin(plan: PlanDefinition, figures: ToldFigures): PaperLetter {
  const { addressees, city, sections, closing, issuer, day } = bulletinParts(plan, figures)
  return {
    titleLines: titleLines(plan),
    blocks: [
      ...(addressees === null ? [] : [{ is: 'salutation', text: addressees } as const]),
      paragraph(city),
      ...sections.flatMap(({ heading, blocks }): LetterBlock[] => [
        { is: 'heading', text: heading },
        ...blocks,
      ]),
      paragraph(closing),
      { is: 'signature', text: issuer },
      { is: 'signature', text: day },
    ],
  }
}

export interface BulletinParts {
  /** Nobody, where the plan names none. */
  addressees: string | null
  /** The city as a whole. */
  city: string
  /** Those of which there is something to say. */
  sections: BulletinSection[]
  closing: string
  issuer: string
  day: string
}

/** The letter in pieces, for whoever puts them together otherwise. */
export function bulletinParts(plan: PlanDefinition, figures: ToldFigures): BulletinParts {
  const sections = [
    rankingSection(plan, figures),
    milestoneSection(figures),
    lateSection(figures),
    reductionSection(figures),
    submissionSection(figures),
  ].filter((section) => section !== null)
  return {
    addressees: plan.document.addressees === null ? null : `${plan.document.addressees}：`,
    city: `${cityText(figures)}现将有关情况通报如下。`,
    sections: sections.map((section, index) => ({
      ...section,
      heading: `${NUMERALS[index]}、${section.heading}`,
    })),
    closing:
      '请各地、各有关单位对照时限要求，逐项核实逾期和临期项目，倒排工期、加快推进，确保按期完成年度任务。',
    issuer: plan.document.issuer,
    day: longDay(figures.day),
  }
}

export interface BulletinSection {
  is: 'ranking' | 'milestones' | 'overdue' | 'reductions' | 'submissions'
  heading: string
  blocks: LetterBlock[]
}

const NUMERALS = ['一', '二', '三', '四', '五'] as const

function paragraph(text: string): LetterBlock {
  return { is: 'paragraph', text }
}

/** The city in one sentence; only what there is is said. */
function cityText({ day, table, elapsed }: CityFigures): string {
  const { total, quota, counts } = table.total
  const share = doneShare(table.total)
  const gap = quotaGap(table.total)
  const difference =
    gap === 0 ? '，与计划数量一致' : `，比计划数量${gap > 0 ? '多' : '少'}${Math.abs(gap)}个`
  const beside = quota === null ? '' : difference
  const others = [
    `逾期${counts.overdue}个`,
    `临期${counts.dueSoon}个`,
    `推进中${counts.underWay}个`,
    `未开工${counts.notStarted}个`,
    ...(counts.cancelled > 0 ? [`已取消${counts.cancelled}个`] : []),
  ]
  return [
    `截至${longDay(day)}，全市共有治气重点工程项目${total}个${beside}`,
    `已完成${counts.done}个${share === null ? '' : `，完成率${percentText(share)}`}，序时进度${percentText(elapsed)}`,
    `${others.join('、')}。`,
  ].join('；')
}

function rankingSection(plan: PlanDefinition, figures: CityFigures): BulletinSection {
  const table = rankingTable(plan, figures)
  return {
    is: 'ranking',
    heading: '各辖市区进展排名',
    blocks: [
      { is: 'table', table },
      { is: 'note', text: `注：${table.note ?? ''}` },
    ],
  }
}

function milestoneSection({ milestones }: CityFigures): BulletinSection | null {
  if (milestones.length === 0) return null
  return {
    is: 'milestones',
    heading: '节点目标完成情况',
    blocks: milestones.map((state) => paragraph(milestoneText(state))),
  }
}

function milestoneText({
  milestone,
  total,
  needed,
  done,
  late,
  open,
  verdict,
}: MilestoneState): string {
  const asked = `${milestone.name}：要求${longDay(milestone.by)}前完成${askedText(milestone)}`
  const word = VERDICT_WORDS[verdict]
  if (needed === null) return `${asked}；${word}。`
  const after = late > 0 ? `（其中${late}个在期限之后）` : ''
  return `${asked}；涉及项目${total}个，需完成${needed}个，已完成${done}个${after}，${word}，尚有${open.length}个未完成。`
}

function lateSection({ overdue }: CityFigures): BulletinSection {
  const heading = '逾期项目'
  const projects = sum(overdue)
  if (projects === 0) return { is: 'overdue', heading, blocks: [paragraph('全市没有逾期项目。')] }
  const shown = overdue.slice(0, UNITS_SHOWN)
  const rest = overdue.slice(UNITS_SHOWN)
  const which =
    rest.length === 0
      ? '按责任单位列表如下。'
      : `逾期最多的${shown.length}家列表如下，其余${rest.length}家、${sum(rest)}个项目从略。`
  return {
    is: 'overdue',
    heading,
    blocks: [
      paragraph(`全市逾期项目${projects}个，涉及责任单位${overdue.length}家，${which}`),
      { is: 'table', table: unitTable(shown) },
    ],
  }
}

function sum(units: readonly OverdueUnit[]): number {
  return units.reduce((projects, unit) => projects + unit.projects.length, 0)
}

export function unitTable(units: readonly OverdueUnit[]): PaperTable {
  const items = units.map((unit, index) => ({ ...unit, number: index + 1 }))
  type Item = (typeof items)[number]
  return simpleTable<Item>({
    title: '逾期项目责任单位',
    columns: [
      count('序号', 12, ({ number }) => number),
      words('责任单位', 70, ({ unit }) => unit),
      words('辖市区', 38, ({ districts }) => districts.join('、')),
      count('逾期项目数', 20, ({ projects }) => projects.length),
      count('最长逾期天数', 22, ({ projects }) => projects[0]?.daysLate),
    ],
    items,
    keyOf: ({ unit }) => unit,
  })
}

function reductionSection(figures: CityFigures): BulletinSection | null {
  const { reductions } = figures
  if (reductions.length === 0) return null
  return {
    is: 'reductions',
    heading: '减排量与目标',
    blocks: [
      ...reductions.map(({ indicator: { name, unit }, found }) => {
        const lack = Math.max(0, -(found.gap ?? 0))
        const verdict = lack > 0 ? `缺口${amountText(lack)}${unit}` : '没有缺口'
        return paragraph(
          `${name}：目标${amountText(found.target)}${unit}，全部项目合计${amountText(found.all)}${unit}，其中已完成项目${amountText(found.done)}${unit}；按全部项目计，${verdict}。`,
        )
      }),
      { is: 'table', table: reductionTable(figures) },
    ],
  }
}

/** A letter asks those who were sent a workbook on an earlier day, and of a month only when it is over. */
function submissionSection({ awaited }: ToldFigures): BulletinSection | null {
  const sheets = awaited
    .map((sheet) => ({
      ...sheet,
      districts: sheet.districts.filter(
        ({ state, lateDays }) => state === '未报' && lateDays !== null && lateDays > 0,
      ),
    }))
    .filter(({ districts }) => districts.length > 0)
  if (sheets.length === 0) return null
  const late = new Set(sheets.flatMap(({ districts }) => districts.map((one) => one.district)))
  const rest = sheets.length - SHEETS_SHOWN
  const which = rest > 0 ? `前${SHEETS_SHOWN}张列表如下，其余${rest}张从略。` : '列表如下。'
  return {
    is: 'submissions',
    heading: '报送情况',
    blocks: [
      paragraph(
        `已下发而尚未报齐的填报表${sheets.length}张，涉及辖市区${late.size}个，请尽快报送；${which}`,
      ),
      { is: 'table', table: unreportedTable(sheets.slice(0, SHEETS_SHOWN)) },
    ],
  }
}

export function unreportedTable(sheets: readonly AwaitedSheet[]): PaperTable {
  const items = sheets.map((sheet, index) => ({ ...sheet, number: index + 1 }))
  type Item = (typeof items)[number]
  return simpleTable<Item>({
    title: '尚未报齐的填报表',
    columns: [
      count('序号', 12, ({ number }) => number),
      words('填报表', 62, ({ title }) => title),
      words('未报辖市区', 58, ({ districts }) =>
        districts.map(({ district }) => district).join('、'),
      ),
      words('最长等待', 30, (sheet) => waitedText(sheet, longestWait(sheet.districts))),
    ],
    items,
    keyOf: ({ title }) => title,
  })
}
