/** What is selected in a sheet, as the page around it needs it. */
import { type RefObject, useCallback, useMemo, useState } from 'react'
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
  const selected = useMemo(() => present(rows, snapshot.selected), [rows, snapshot.selected])
  const shown = useCallback(() => present(rows, snapshot.shown), [rows, snapshot.shown])

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
    /** Worked out when asked: a large list has an edit every moment, and its drawer is seldom open. */
    shown,
    active: selected.find(({ id }) => id === snapshot.active) ?? null,
    field: snapshot.field,
    figures: snapshot.figures,
    onSelection,
  }
}

/** In the order of the ids. The few are kept by id: a map of all rows would be made with each edit. */
function present(rows: readonly Row[], ids: readonly string[]): Row[] {
  const wanted = new Set(ids)
  const found = new Map<string, Row>()
  for (const row of rows) if (wanted.has(row.id)) found.set(row.id, row)
  return ids.flatMap((id) => found.get(id) ?? [])
}
