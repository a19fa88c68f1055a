/** All rules over the rows of a special ledger, as `findings.ts` tries those of projects. */
import type { Row } from '../contract/schemas.ts'
import { checkRow } from '../lists/check-row.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { bySlice, type Slice } from '../slices.ts'
import {
  exemptionsOf,
  findingOf,
  foundInSlice,
  judgedFindings,
  type RuleFindings,
} from './finding.ts'
import { listRules } from './list-rules.ts'

export interface ListFacts {
  list: ListDefinition
  rows: readonly Row[]
  /** Those of the plan, on the day where the user is. */
  rules: ScheduleRules
}

/** @param exemptions rows of the list `exemption` */
export function listFindings(
  { list, rows, rules }: ListFacts,
  exemptions: readonly Row[],
): RuleFindings[] {
  const told = exemptionsOf(exemptions)
  const { comparing, onRows } = listRules(list)
  const slices = foundBySlice(list)(rows, rules)
  return [
    ...comparing.map((rule) => {
      const found = Array.from(rule.find(rows), (breach) => findingOf(list, rule, breach))
      return judgedFindings(rule, found, told)
    }),
    ...onRows.map((rule, place) =>
      judgedFindings(
        rule,
        slices.flatMap((slice) => slice[place] ?? []),
        told,
      ),
    ),
  ]
}

/** Works out what follows from the rows of one slice; findings that are asked for later have it. */
export function examineListSlice(slice: Slice, { list, rules }: ListFacts): void {
  foundBySlice(list)(slice, rules)
  for (const rule of listRules(list).comparing) rule.prepare(slice)
}

/** What the rules on single rows find in a slice, rule by rule. */
const foundBySlice = remembered((list: ListDefinition) =>
  bySlice((slice, rules: ScheduleRules) =>
    foundInSlice(list, listRules(list).onRows, slice, ({ cells }) => {
      return { cells, issues: checkRow(list, cells), rules }
    }),
  ),
)
