import type { AssessmentResult } from '../../../shared/assessment/assessment.ts'
import { applyOps } from '../../../shared/changes/rows.ts'
import { newSchemeOps } from '../../assessment/add-schemes.ts'
import { assess, assessRows, schemesOfLedger } from '../../assessment/assess.ts'
import { shippedSchemes } from '../../assessment/templates.ts'
import type { Ledger } from '../../ledger/ledger.ts'

/** By every scheme in use; where there is none yet, by those that come with the program. */
export function triedResults(ledger: Ledger): AssessmentResult[] {
  const used = schemesOfLedger(ledger).filter(({ isRetired }) => !isRetired)
  if (used.length > 0) return used.map(({ id }) => assess(ledger, id))
  const schemes = shippedSchemes().map(({ scheme }) => scheme)
  const rows = ledger.everything()
  applyOps(rows, newSchemeOps(schemes, 0))
  return schemes.map(({ name }) => assessRows(rows, name))
}
