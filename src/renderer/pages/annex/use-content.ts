/** What the page shows, worked out of the ledger as the service will work it out for the export. */
import { useMemo } from 'react'
import type { ExportKind } from '../../../shared/contract/schemas.ts'
import { contentOf } from '../../../shared/export/content.ts'
import type { ListChoice } from '../../../shared/export/list-choice.ts'
import { listViews } from '../../../shared/export/list-layout.ts'
import { ITEMS } from '../../../shared/lists/items.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { VIEWS } from '../../../shared/lists/views.ts'
import { paperTables } from '../../../shared/paper/content-paper.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { useToday } from '../../spreadsheet/use-today.ts'
import { useChangedRows } from '../projects/use-changed-rows.ts'

export function useContent(kind: ExportKind, choice: ListChoice) {
  const { plan, rows: projects } = useLedger()
  const items = useRows(ITEMS)
  const saved = useRows(VIEWS)
  const today = useToday()
  const changed = useChangedRows()
  const views = useMemo(() => listViews(PROJECTS, saved), [saved])
  const list = useMemo(() => presentChoice(choice, views), [choice, views])
  const content = useMemo(
    () => contentOf(plan, { projects, items, views: saved }, { today, changed }, kind, { list }),
    [plan, projects, items, saved, today, changed, kind, list],
  )
  const tables = useMemo(() => paperTables(content), [content])
  return { content, tables, views, list }
}

/** A view that somebody has removed meanwhile is no longer chosen. */
function presentChoice(choice: ListChoice, views: readonly { id: string }[]): ListChoice {
  const { view, ...others } = choice
  return view === undefined || views.some(({ id }) => id === view) ? choice : others
}
