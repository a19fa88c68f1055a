/** What the page shows, worked out of the ledger as the service will work it out for the export. */
import { useCallback, useMemo } from 'react'
import type { ExportKind, Row } from '../../../shared/contract/schemas.ts'
import { contentOf } from '../../../shared/export/content.ts'
import type { ListChoice } from '../../../shared/export/list-choice.ts'
import { listViews } from '../../../shared/export/list-layout.ts'
import { shownList } from '../../../shared/lists/computed.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { ITEMS } from '../../../shared/lists/items.ts'
import type { SinceMark } from '../../../shared/lists/marks.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { heldListOf } from '../../../shared/lists/sent-list.ts'
import { VIEWS } from '../../../shared/lists/views.ts'
import { paperTables } from '../../../shared/paper/content-paper.ts'
import { useChangedSince } from '../../service/use-changed-since.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { useToday } from '../../spreadsheet/use-today.ts'

/** Until the service has told. */
const NONE: ReadonlySet<string> = new Set()

/** @param special in place of the projects */
export function useContent(
  kind: ExportKind,
  choice: ListChoice,
  special?: { list: ListDefinition; rows: readonly Row[] },
) {
  const { plan, rows: projects } = useLedger()
  const items = useRows(ITEMS)
  const saved = useRows(VIEWS)
  const today = useToday()
  const definition = special?.list ?? PROJECTS
  const shown = useMemo(() => shownList(definition), [definition])
  const views = useMemo(() => listViews(definition, saved), [definition, saved])
  const list = useMemo(
    () => ({
      ...presentChoice(choice, shown, views),
      ...(definition === PROJECTS ? {} : { key: definition.key }),
    }),
    [choice, definition, shown, views],
  )
  const marks = views.find(({ id }) => id === list.view)?.state.marks ?? []
  const held = heldListOf(definition.key)
  const changed = useChangedSince(held, 'changed', marks.includes('changed')).answer
  const exported = useChangedSince(held, 'exported', marks.includes('exported')).answer
  const since = useCallback(
    (mark: SinceMark) => ({ changed, exported })[mark]?.rows ?? NONE,
    [changed, exported],
  )
  const content = useMemo(() => {
    const rows = { projects, items, views: saved, ...(special === undefined ? {} : { special }) }
    return contentOf(plan, rows, { today, since }, kind, { list })
  }, [plan, projects, items, saved, special, today, since, kind, list])
  const tables = useMemo(() => paperTables(content), [content])
  return { content, tables, views, list, shown }
}

/** A view or a column that somebody has removed meanwhile is no longer chosen. */
function presentChoice(
  { view, fields, ...others }: ListChoice,
  shown: ListDefinition,
  views: readonly { id: string }[],
): ListChoice {
  const known = new Set(shown.fields.map(({ key }) => key))
  const present = fields?.filter((key) => known.has(key)) ?? []
  return {
    ...others,
    ...(view !== undefined && views.some(({ id }) => id === view) ? { view } : {}),
    ...(present.length === 0 ? {} : { fields: present }),
  }
}
