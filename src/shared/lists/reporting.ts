/** Which districts report a list. */
import type { PlanDefinition } from '../plan/definition.ts'
import type { ListDefinition } from './definition.ts'
import { WHOLE_CITY } from './dispatches.ts'
import type { KnownLists } from './known-lists.ts'

type Districts = Pick<PlanDefinition, 'districts'>

/** A special ledger may be one of some districts only. null: projects. */
export function reportingDistricts(
  { districts }: Districts,
  known: KnownLists,
  list: string | null,
): string[] {
  const all = districts.map(({ name }) => name)
  const special = known.special.find(({ key }) => key === list)?.special
  if (special === undefined || special.districts.length === 0) return all
  return all.filter((name) => special.districts.includes(name))
}

/** Who is sent a list and answers: the districts that report it, the city where it has none. */
export function receiversOf(plan: Districts, known: KnownLists, list: string | null): string[] {
  const special = known.special.find(({ key }) => key === list)
  return special !== undefined && !hasDistricts(special)
    ? [WHOLE_CITY]
    : reportingDistricts(plan, known, list)
}

/** Rows of one without districts are of the whole city, and no district's to report. */
export function hasDistricts({ fields }: ListDefinition): boolean {
  return fields.some(({ choices }) => choices === 'district')
}

/** Whether a workbook of all districts is one of this district too. */
export function isReportedBy(
  district: string,
  plan: Districts,
  known: KnownLists,
  key: string,
): boolean {
  const list = known.byKey.get(key)
  if (list === undefined || !hasDistricts(list)) return false
  return reportingDistricts(plan, known, key).includes(district)
}
