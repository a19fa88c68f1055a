/** All rows of a plan as the review shows them; a row of which nothing changed stays the same object. */
import type { Cells } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import type { Decisions, ImportPlan, PlanRow, RowDecision } from '../../../../shared/import/plan.ts'
import type { ResolveContext } from '../../../../shared/import/resolve.ts'
import { type RowView, viewRow } from './row-view.ts'

interface Known {
  plan: PlanRow
  decision: RowDecision | undefined
  ledger: Cells | undefined
  view: RowView
}

export class RowViews {
  readonly #context: ResolveContext
  #known = new Map<string, Known>()

  constructor(context: ResolveContext) {
    this.#context = context
  }

  of(plan: ImportPlan, decisions: Decisions, ledger: ReadonlyMap<string, Row>): RowView[] {
    const next = new Map<string, Known>()
    const views = plan.rows.map((row) => {
      const cells = row.id === null ? undefined : ledger.get(row.id)?.cells
      const entry = this.#entry(row, decisions[row.key], cells)
      next.set(row.key, entry)
      return entry.view
    })
    this.#known = next
    return views
  }

  #entry(plan: PlanRow, decision: RowDecision | undefined, ledger: Cells | undefined): Known {
    const known = this.#known.get(plan.key)
    const isSame = known?.plan === plan && known.decision === decision && known.ledger === ledger
    if (isSame) return known
    return { plan, decision, ledger, view: viewRow(this.#context, plan, decision, ledger) }
  }
}
