/** What is selected in a sheet, as the page around it needs it. */
import { type RefObject, useMemo, useState } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import type { Statistics } from './model/statistics.ts'
import type { SheetGridHandle } from './sheet-grid-handle.ts'

interface Snapshot {
  selected: readonly string[]
  shown: readonly string[]
  active: string | null
  field: string | null
  /** null for a single cell, which needs no figures. */
  figures: Statistics | null
}

const NOTHING: Snapshot = { selected: [], shown: [], active: null, field: null, figures: null }

/** Rows are looked up by id with every drawing, so that they are never older than the list. */
export function useSheetSelection(grid: RefObject<SheetGridHandle | null>, rows: readonly Row[]) {
  const [snapshot, setSnapshot] = useState(NOTHING)
  const byId = useMemo(() => new Map(rows.map((row) => [row.id, row])), [rows])
  const selected = useMemo(() => present(byId, snapshot.selected), [byId, snapshot.selected])
  const shown = useMemo(() => present(byId, snapshot.shown), [byId, snapshot.shown])

  const onSelection = (figures: Statistics) => {
    const sheet = grid.current
    if (sheet === null) return
    setSnapshot({
      selected: sheet.selectedRows().map((row) => row.id),
      shown: sheet.shownIds(),
      active: sheet.activeRow()?.id ?? null,
      field: sheet.activeField(),
      figures: sheet.isSingleCell() ? null : figures,
    })
  }

  return {
    selected,
    shown,
    active: snapshot.active === null ? null : (byId.get(snapshot.active) ?? null),
    field: snapshot.field,
    figures: snapshot.figures,
    onSelection,
  }
}

function present(byId: ReadonlyMap<string, Row>, ids: readonly string[]): Row[] {
  return ids.flatMap((id) => byId.get(id) ?? [])
}
