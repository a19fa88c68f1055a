/** What an export says, whatever its format: worked out alike in the service and in the window. */
import { type AnnexTable, annex1, targetTable } from '../annex/table.ts'
import type { ExportKind, Row } from '../contract/schemas.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import {
  type TaskListRow,
  type TaskSelection,
  taskListRows,
  taskListTitle,
} from '../tasks/task-list.ts'

export interface ContentOptions {
  /** Only projects of this district (kind `projects`). */
  district?: string
  /** Only these tasks (kind `tasks`). */
  tasks?: TaskSelection
}

/** The rows of the ledger from which an export may be made, each list in its order. */
export interface ContentRows {
  projects: readonly Row[]
  /** What people entered about items of tasks. */
  items: readonly Row[]
}

/** `title` names the whole document and its file. */
export type ExportContent = { title: string; plan: PlanDefinition } & (
  | { is: 'annexes'; tables: AnnexTable[] }
  | { is: 'list'; list: ListDefinition; rows: Row[] }
  | { is: 'tasks'; rows: TaskListRow[] }
)

type AnnexKey = AnnexTable['key']

const ALL_ANNEXES: readonly AnnexKey[] = ['annex1', 'annex2', 'air']

export function contentOf(
  plan: PlanDefinition,
  { projects, items }: ContentRows,
  kind: ExportKind,
  { district, tasks = {} }: ContentOptions = {},
): ExportContent {
  switch (kind) {
    case 'annex1':
    case 'annex2':
    case 'air': {
      const table = annexTable(plan, projects, kind)
      const title = [table.mark, table.title].filter((part) => part !== null).join(' ')
      return { is: 'annexes', plan, title, tables: [table] }
    }
    case 'annexes': {
      const tables = ALL_ANNEXES.map((key) => annexTable(plan, projects, key))
      return { is: 'annexes', plan, title: `${plan.document.title}附件`, tables }
    }
    case 'projects': {
      const title = `${plan.city}${plan.year}年${district ?? ''}${PROJECTS.title}明细`
      const rows = projects.filter(
        ({ cells }) => district === undefined || cells.district === district,
      )
      return { is: 'list', plan, title, list: PROJECTS, rows }
    }
    case 'tasks':
      return {
        is: 'tasks',
        plan,
        title: taskListTitle(plan, tasks),
        rows: taskListRows(plan, items, tasks),
      }
  }
}

function annexTable(plan: PlanDefinition, projects: readonly Row[], key: AnnexKey): AnnexTable {
  if (key !== 'annex1') return targetTable(plan, key)
  return annex1(
    plan,
    projects.map((row) => row.cells),
  )
}
