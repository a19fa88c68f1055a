/** Schemes of an open ledger worked out, as it is now or was at a revision. */
import { type AssessmentResult, assessmentOf } from '../../shared/assessment/assessment.ts'
import type { CountingRules } from '../../shared/assessment/counted-rows.ts'
import { type Scheme, schemesOf } from '../../shared/assessment/scheme.ts'
import type { LedgerRows } from '../../shared/changes/rows.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { SCHEME_ITEMS, SCHEMES } from '../../shared/lists/assessment/definitions.ts'
import { type KnownLists, SPECIAL_LISTS } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { isReportedBy } from '../../shared/lists/reporting.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { PLAN_LISTS } from '../../shared/plan/row-words.ts'
import { planFromRows } from '../../shared/plan/rows.ts'
import { localDay } from '../../shared/schedule/days.ts'
import { scheduleRules } from '../../shared/schedule/rules.ts'
import { toldOf } from '../exchange/told.ts'
import { dayOfRevision } from '../export/as-of.ts'
import { keptRows, keptWhileUnchanged } from '../ledger/kept.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { type RowSource, sourceOf } from '../ledger/row-source.ts'
import { listsFrom, listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'

/**
 * Schemes and what they are judged by. What is remembered of rows under them serves until an edit of
 * their list.
 */
class Assessing {
  readonly schemes: readonly Scheme[]
  readonly plan: PlanDefinition
  readonly known: KnownLists
  /** By id of the scheme, for the day last asked for. */
  readonly #counting = new Map<string, CountingRules>()

  constructor(plan: PlanDefinition, known: KnownLists, rowsOf: (list: string) => readonly Row[]) {
    this.plan = plan
    this.known = known
    const rows = { schemes: rowsOf(SCHEMES.key), items: rowsOf(SCHEME_ITEMS.key) }
    this.schemes = schemesOf(rows, plan, known)
  }

  /** By id or name; USAGE where there is none. */
  scheme(told: string): Scheme {
    const found = this.schemes.find(({ id, name }) => id === told || name === told)
    if (found !== undefined) return found
    const names = this.schemes.map(({ name }) => name).join('、')
    throw new LedgerError(
      'USAGE',
      `没有考核办法“${told}”，${names === '' ? '请先在“设置—考核办法”中新增' : `可用：${names}`}`,
    )
  }

  /** @param today the day for schemes that name none */
  countingOf({ id, day: ownDay, level }: Scheme, today: string): CountingRules {
    const day = ownDay ?? today
    const known = this.#counting.get(id)
    if (known?.rules.today === day) return known
    const counting = { plan: this.plan, rules: scheduleRules(this.plan, day), level }
    this.#counting.set(id, counting)
    return counting
  }
}

const DEFINING = new Set([...PLAN_LISTS, ...SPECIAL_LISTS, SCHEMES.key, SCHEME_ITEMS.key])

const current = keptWhileUnchanged(
  DEFINING,
  (ledger) => new Assessing(planOf(ledger), listsOf(ledger), presentRows(ledger)),
)

function presentRows(ledger: RowSource): (list: string) => readonly Row[] {
  return (list) => keptRows(list)(ledger)
}

interface Moment {
  /** As the ledger stood after this change. */
  at?: number | undefined
  /** The day for schemes that name none; that of the revision, else today, without it. */
  day?: string | undefined
}

export function schemesOfLedger(ledger: Ledger): readonly Scheme[] {
  return current(ledger).schemes
}

/** USAGE for a scheme that the ledger does not have at that revision. */
export function assess(ledger: Ledger, told: string, { at, day }: Moment = {}): AssessmentResult {
  const today = day ?? dayOfRevision(ledger, at)
  if (at === undefined) return resultOf(current(ledger), ledger, told, today)
  const rows = ledger.everythingAt(at)
  // A page asks by id, which would tell nobody which scheme came only later.
  const later = schemesOfLedger(ledger).find(({ id }) => id === told)
  if (later !== undefined && !rows.get(SCHEMES.key)?.has(later.id))
    throw new LedgerError('USAGE', `第 ${at} 版还没有考核办法“${later.name}”，请选它新增以后的版本`)
  return assessRows(rows, told, today)
}

/** The same from all rows of some revision. */
export function assessRows(
  rows: LedgerRows,
  told: string,
  today: string = localDay(),
): AssessmentResult {
  const source = sourceOf(rows, '')
  const rowsOf = presentRows(source)
  return resultOf(new Assessing(planFromRows(rows), listsFrom(rows), rowsOf), source, told, today)
}

function resultOf(
  assessing: Assessing,
  source: RowSource,
  told: string,
  today: string,
): AssessmentResult {
  const { plan, known } = assessing
  const scheme = assessing.scheme(told)
  return assessmentOf(scheme, {
    counting: assessing.countingOf(scheme, today),
    rowsOf: presentRows(source),
    isReported: (list, district) => isReportedBy(district, plan, known, list),
    toldOf: (list, month, district) =>
      toldOf(source, { list: list === PROJECTS.key ? null : list, month }, district),
  })
}
