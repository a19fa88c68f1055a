/** What an export says, whatever its format. */
import { type AnnexTable, annex1, targetTable } from '../../shared/annex/table.ts'
import type { LedgerRows } from '../../shared/changes/rows.ts'
import type { ExportKind, Row } from '../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { planFromRows } from '../../shared/plan/rows.ts'
import type { Ledger } from '../ledger/ledger.ts'

export interface ContentOptions {
  /** Only projects of this district (kind `projects`). */
  district?: string
  /** As the ledger stood after this change. */
  at?: number
}

/** `title` names the whole document and its file. */
export type ExportContent = { title: string; plan: PlanDefinition } & (
  | { is: 'annexes'; tables: AnnexTable[] }
  | { is: 'list'; list: ListDefinition; rows: Row[] }
  | { is: 'tasks' }
)

type AnnexKey = AnnexTable['key']

const ALL_ANNEXES: readonly AnnexKey[] = ['annex1', 'annex2', 'air']

export function exportContent(
  ledger: Ledger,
  kind: ExportKind,
  { district, at }: ContentOptions,
): ExportContent {
  const rows = at === undefined ? ledger.everything() : ledger.everythingAt(at)
  const plan = planFromRows(rows)
  switch (kind) {
    case 'annex1':
    case 'annex2':
    case 'air': {
      const table = annexTable(plan, rows, kind)
      const title = [table.mark, table.title].filter((part) => part !== null).join(' ')
      return { is: 'annexes', plan, title, tables: [table] }
    }
    case 'annexes': {
      const tables = ALL_ANNEXES.map((key) => annexTable(plan, rows, key))
      return { is: 'annexes', plan, title: `${plan.document.title}附件`, tables }
    }
    case 'projects': {
      const title = `${plan.city}${plan.year}年${district ?? ''}${PROJECTS.title}明细`
      const chosen = rowsOf(rows, PROJECTS.key).filter(
        ({ cells }) => district === undefined || cells.district === district,
      )
      return { is: 'list', plan, title, list: PROJECTS, rows: chosen }
    }
    case 'tasks':
      return { is: 'tasks', plan, title: `${plan.document.title}任务分解表` }
  }
}

function annexTable(plan: PlanDefinition, rows: LedgerRows, key: AnnexKey): AnnexTable {
  if (key !== 'annex1') return targetTable(plan, key)
  return annex1(
    plan,
    rowsOf(rows, PROJECTS.key).map((row) => row.cells),
  )
}

function rowsOf(rows: LedgerRows, list: string): Row[] {
  return [...(rows.get(list) ?? [])]
    .map(([id, cells]) => ({ id, cells }))
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}
