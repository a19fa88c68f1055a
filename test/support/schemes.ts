import type { Scheme, SchemeItem } from '../../src/shared/assessment/scheme.ts'
import type { ValueFacts } from '../../src/shared/assessment/values.ts'
import type { Cells } from '../../src/shared/changes/change.ts'
import { BUILT_IN, type KnownLists } from '../../src/shared/lists/known-lists.ts'
import { isReportedBy } from '../../src/shared/lists/reporting.ts'
import { scheduleRules } from '../../src/shared/schedule/rules.ts'
import { PLAN } from './plan.ts'

/** An item of a scheme: the share of projects that are finished, told apart by what is given. */
export function schemeItem(facts: Partial<SchemeItem> = {}): SchemeItem {
  return {
    ...{ id: 'item', name: '考核项', weight: 10, measure: 'share', unit: '%' },
    ...{ list: null, field: null, indicator: null, milestone: null, days: 0 },
    ...{ scope: [], done: [], rule: 'linear', better: 'higher', from: 0, to: 100 },
    ...{ bands: [], per: 0, least: 0, text: null, fault: null },
    ...facts,
  }
}

/** One of districts. */
export function schemeOf(items: readonly SchemeItem[], facts: Partial<Scheme> = {}): Scheme {
  return {
    ...{ id: 'scheme', name: '考核', level: 'district', day: null, isRetired: false },
    ...{ absent: 'share', missing: 'zero', items },
    ...facts,
  }
}

interface Told {
  plan?: typeof PLAN
  known?: KnownLists
  level?: Scheme['level']
}

/** What a scheme is worked out from: the cells of rows by list, on 30 June. */
export function schemeFacts(
  rows: Record<string, readonly Cells[]> = {},
  { plan = PLAN, known = BUILT_IN, level = 'district' }: Told = {},
): ValueFacts {
  return {
    counting: { plan, rules: scheduleRules(plan, '2023-06-30'), level },
    rowsOf: (list) => (rows[list] ?? []).map((cells, at) => ({ id: `${list}${at}`, cells })),
    isReported: (list, district) => isReportedBy(district, plan, known, list),
    toldOf: () => null,
  }
}
