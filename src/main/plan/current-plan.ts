/** The plan of an open ledger, read from its rows and kept until one of them changes. */
import { z } from 'zod'
import type { LedgerRows } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { PLAN_LISTS } from '../../shared/plan/row-words.ts'
import { planFromRows } from '../../shared/plan/rows.ts'
import { type Vocabulary, vocabularyOf } from '../../shared/plan/vocabulary.ts'
import { keptWhileUnchanged } from '../ledger/kept.ts'
import type { RowSource } from '../ledger/row-source.ts'
import { heldRows } from '../lists/held-rows.ts'

interface CurrentPlan {
  plan: PlanDefinition
  vocabulary: Vocabulary
}

export function planOf(ledger: RowSource): PlanDefinition {
  return currentPlan(ledger).plan
}

export function vocabularyOfLedger(ledger: RowSource): Vocabulary {
  return currentPlan(ledger).vocabulary
}

const currentPlan = keptWhileUnchanged(new Set(PLAN_LISTS), (ledger): CurrentPlan => {
  const plan = readPlan(ledger)
  return { plan, vocabulary: vocabularyOf(plan) }
})

/** The rows of every list of the plan, in maps that the caller may change. */
export function planRowsOf(ledger: RowSource): LedgerRows {
  return heldRows(ledger, PLAN_LISTS)
}

function readPlan(ledger: RowSource): PlanDefinition {
  try {
    return planFromRows(planRowsOf(ledger))
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    throw new LedgerError(
      'LEDGER_DAMAGED',
      `台账中的计划不完整：${error.issues[0]?.message ?? ''}`,
      { file: ledger.path },
      error,
    )
  }
}
