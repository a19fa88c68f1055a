/** Checks of an assessment: what was not scored, and so is missing in every total. */
import type { AssessmentResult } from '../../assessment/assessment.ts'
import { namesText } from '../../assessment/paper/spread.ts'
import type { Scheme, SchemeItem } from '../../assessment/scheme.ts'
import { scoreSubset } from '../../assessment/score-subset.ts'
import { valueField } from '../../assessment/sheet.ts'
import type { Value } from '../../assessment/values.ts'
import { SCHEME_ITEMS, SCHEMES } from '../../lists/assessment/definitions.ts'
import { LEVEL_WORDS, WITHOUT_VALUE_WORDS } from '../../lists/assessment/words.ts'
import { crosstabField } from '../../lists/crosstab.ts'
import { PROJECTS } from '../../lists/projects.ts'
import { MEASURED, TARGET } from '../../targets/month-table.ts'
import {
  type CheckPlace,
  type CheckTarget,
  checkOf,
  type ExportCheck,
  rowsTarget,
} from './check.ts'

export function assessmentChecks(result: AssessmentResult): ExportCheck[] {
  return [
    ...checkOf('unscored', 'error', '每个考核项都能计分', unscored(result.scheme)),
    ...checkOf('astray', 'warning', '每一行都能归到考核对象', lost(result)),
    ...checkOf('untargeted', 'warning', '考核的指标都有目标', untargeted(result)),
    ...checkOf('missing', 'warning', '各考核项都已填报', waiting(result)),
  ]
}

function unscored({ id, items }: Scheme): CheckPlace[] {
  const query = { list: SCHEMES.key, part: SCHEME_ITEMS.key, of: id }
  return items.flatMap(({ name, fault }): CheckPlace[] =>
    fault === null
      ? []
      : [{ where: name, what: `没有计分：${fault}`, target: { page: 'settings', query } }],
  )
}

function lost({ scheme, astray }: AssessmentResult): CheckPlace[] {
  return astray.map(({ item, counted }): CheckPlace => {
    const { key, rowName } = item.list ?? PROJECTS
    const subset = scoreSubset(item.id, '', 'of')
    return {
      where: item.name,
      what: `有 ${counted.of.length} 个${rowName}没有能认出的${LEVEL_WORDS[scheme.level]}，没有计入`,
      target: rowsTarget(key, { subset }),
    }
  })
}

function untargeted(result: AssessmentResult): CheckPlace[] {
  const { scheme } = result
  return scheme.items.flatMap((item, at): CheckPlace[] => {
    const { name, indicator, fault } = item
    const without = placesThat(result, at, 'none')
    if (indicator === null || fault !== null || without.length === 0) return []
    const what = `${whoOf(result, without)}没有${indicator.name}的目标，${WITHOUT_VALUE_WORDS[scheme.absent]}`
    return [{ where: name, what, target: targetCell(indicator, TARGET, without[0]) }]
  })
}

function waiting(result: AssessmentResult): CheckPlace[] {
  const { scheme } = result
  return scheme.items.flatMap((item, at): CheckPlace[] => {
    const without = placesThat(result, at, 'missing')
    const [first] = without
    if (first === undefined) return []
    const what = `${whoOf(result, without)}还没有填报`
    return [{ where: item.name, what, target: entryOf(scheme, item, first) }]
  })
}

function placesThat({ places }: AssessmentResult, item: number, state: Value['state']): string[] {
  return places.filter(({ scores }) => scores[item]?.state === state).map(({ place }) => place)
}

function whoOf({ places }: AssessmentResult, who: readonly string[]): string {
  return who.length === places.length ? '各地都' : namesText(who)
}

/** Where it is entered. */
function entryOf({ id }: Scheme, item: SchemeItem, place: string): CheckTarget {
  return item.measure === 'typed'
    ? { page: 'assessment', query: { scheme: id, row: place, field: valueField(item.id) } }
    : targetCell(item.indicator, MEASURED, place)
}

/** The cell of an indicator, of the year's aim or of what is measured, on the table that it is in. */
function targetCell(
  indicator: SchemeItem['indicator'],
  block: typeof TARGET | typeof MEASURED,
  place: string = '',
): CheckTarget {
  if (indicator === null) return { page: 'targets', query: {} }
  const field = crosstabField(block, indicator.key)
  return { page: 'targets', query: { view: indicator.table, row: place, field } }
}
