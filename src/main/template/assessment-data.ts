/** An assessment as what its templates ask for: the 通报 in Word, the ranking and how it came about in a workbook. */
import type { AssessmentResult } from '../../shared/assessment/assessment.ts'
import { letterParts, noteText, titleLines } from '../../shared/assessment/paper/letter.ts'
import { totalsSpread } from '../../shared/assessment/paper/spread.ts'
import {
  fullRankedTable,
  itemsTable,
  pointMarks,
  schemeTable,
  workingsTable,
} from '../../shared/assessment/paper/tables.ts'
import { amountText, longDay } from '../../shared/overview/number-text.ts'
import type { PaperTable } from '../../shared/paper/paper-table.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import type { DataColumn, Fact, TemplateData } from './data.ts'
import { factsOf } from './facts.ts'
import { paperData } from './paper-data.ts'

/** The column that stands for one of each item. */
export const POINTS_MARK = '各项得分'

/** A sheet each; a template may do without those that only explain the ranking. */
export function assessmentData(
  plan: PlanDefinition,
  result: AssessmentResult,
  seq: number,
): TemplateData[] {
  const [ranking, ...others] = tables(plan, result, seq)
  if (ranking === undefined) throw new TypeError('no ranking')
  return [
    withFacts(spread(ranking, result), resultFacts(result)),
    ...others.map((data) => ({ ...withFacts(data, resultFacts(result)), isOptional: true })),
  ]
}

/** The letter: its paragraphs are single values, and each of its tables may be left out. */
export function assessmentLetterData(
  plan: PlanDefinition,
  result: AssessmentResult,
  seq: number,
): TemplateData[] {
  const { addressees, opening, missing, sections, closing, issuer } = letterParts(plan, result)
  const [ranking] = sections
  const title = titleLines(result).join('\n')
  const about = { plan, mark: null, title, name: '通报', unit: '', rows: result.places.length, seq }
  const facts: Fact[] = [
    ...factsOf(about),
    { name: '主送', value: addressees ?? '' },
    { name: '总体情况', value: opening },
    { name: '未填报情况', value: missing },
    { name: '排名表注', value: ranking === undefined ? '' : noteText(ranking.table) },
    { name: '结语', value: closing },
    { name: '落款', value: issuer },
    ...resultFacts(result),
  ]
  return tables(plan, result, seq).map((data) => ({ ...data, facts, isOptional: true }))
}

/** What they are called in a workbook, with their columns. */
function tables(plan: PlanDefinition, result: AssessmentResult, seq: number): TemplateData[] {
  const named: [string, PaperTable][] = [
    ['排名', fullRankedTable(result)],
    ['得分由来', workingsTable(result)],
    ['考核办法', schemeTable(result)],
    ['各项情况', itemsTable(result)],
  ]
  return named.map(([name, table]) => paperData(plan, table, name, seq))
}

function withFacts(data: TemplateData, facts: readonly Fact[]): TemplateData {
  return { ...data, facts: [...data.facts, ...facts] }
}

/** Single figures, for titles and sentences of an office's own. */
function resultFacts(result: AssessmentResult): Fact[] {
  const { scheme, full, places } = result
  const { ranked, best, worst, mean } = totalsSpread(result)
  return [
    { name: '办法名称', value: scheme.name },
    { name: '截止日期', value: longDay(result.day) },
    { name: '满分合计', value: full },
    { name: '考核个数', value: ranked.length },
    { name: '最高总分', value: amountText(best?.points) },
    { name: '最高地区', value: best?.who ?? '' },
    { name: '最低总分', value: amountText(worst?.points) },
    { name: '最低地区', value: worst?.who ?? '' },
    { name: '平均总分', value: amountText(mean) },
    { name: '未填报项次', value: places.reduce((sum, { missing }) => sum + missing, 0) },
  ]
}

/** One column of a workbook that becomes one for each item; a scheme without any keeps an empty one. */
function spread(data: TemplateData, { scheme }: AssessmentResult): TemplateData {
  const marks = pointMarks(scheme)
  const items = data.columns.length - marks.length
  const none: DataColumn = { name: POINTS_MARK, aliases: [`${POINTS_MARK}1`], format: '@' }
  const heading = (name: string, weight: string) =>
    new Map([
      ['考核项', name],
      ['满分', weight],
    ])
  return {
    ...data,
    columns:
      marks.length === 0
        ? [...data.columns, none]
        : data.columns.map((column, at) =>
            at < items ? column : { ...column, aliases: [`${POINTS_MARK}${at - items + 1}`] },
          ),
    rows: marks.length === 0 ? data.rows.map((values) => [...values, null]) : data.rows,
    spread: {
      mark: POINTS_MARK,
      headings:
        marks.length === 0
          ? [heading('没有考核项', '0')]
          : scheme.items.map(({ name, weight }) => heading(name, amountText(weight))),
    },
  }
}
