import { useMemo } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { shownList } from '../../../shared/lists/computed.ts'
import { ITEMS } from '../../../shared/lists/items.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { ROLE_LABELS, roleOf } from '../../../shared/tasks/department-role.ts'
import { itemEdits } from '../../../shared/tasks/item-edits.ts'
import {
  ITEM_SHEET,
  ITEM_SHEET_OF_DEPARTMENT,
  type ItemRow,
  planOfItems,
} from '../../../shared/tasks/item-sheet.ts'
import { useLedger, useLedgerStore, useRows } from '../../service/use-ledger.tsx'
import type { WriteResult } from '../../service/writes.ts'
import { ListSheet } from '../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../spreadsheet/list/list-tools.ts'
import { useRowMarks } from '../../spreadsheet/marks/use-row-marks.ts'
import { useShownRows } from '../../spreadsheet/use-shown-rows.ts'
import type { TaskFilter } from './use-task-filter.ts'

const FROZEN = ['number', 'requirement']
/** Items follow from the plan: nobody adds or removes any. */
const TOOLS: readonly ListTool[] = ['batch', 'views', 'record', 'cellHistory']
const SHOWN = shownList(ITEM_SHEET)
const SHOWN_OF_DEPARTMENT = shownList(ITEM_SHEET_OF_DEPARTMENT)

/** Items as a spreadsheet: what the plan says is read-only, how far they are is entered here. */
export function ItemsSheet({ items, filter }: { items: readonly ItemRow[]; filter: TaskFilter }) {
  const { plan } = useLedger()
  const store = useLedgerStore()
  const entered = useRows(ITEMS)
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const judging = useMemo(() => planOfItems(plan), [plan])
  const { department } = filter
  const rows = useMemo(() => withRoles(plan, items, department), [plan, items, department])

  const write = async (edits: Edit[], gesture?: string): Promise<WriteResult> => {
    const own = itemEdits(edits, new Set(entered.map(({ id }) => id)))
    return own.length === 0 ? { ok: true, change: null } : store.edit(own, gesture)
  }

  return (
    <ListSheet
      definition={department === null ? SHOWN : SHOWN_OF_DEPARTMENT}
      rows={useShownRows(ITEM_SHEET, judging, rows)}
      vocabulary={vocabulary}
      frozen={FROZEN}
      route="tasks"
      query={filter.kept}
      tools={TOOLS}
      marks={useRowMarks(ITEM_SHEET, judging)}
      emptyNext={
        plan.tasks.length === 0
          ? '这个计划还没有任务，可用“新增任务”照文件录入，事项随任务而来'
          : undefined
      }
      write={write}
    />
  )
}

function withRoles(
  plan: PlanDefinition,
  items: readonly ItemRow[],
  department: string | null,
): readonly Row[] {
  if (department === null) return items
  return items.map(({ id, item, cells }) => {
    const role = roleOf(plan, item.task, item.paragraph, department)
    return { id, cells: role === null ? cells : { ...cells, role: ROLE_LABELS[role] } }
  })
}
