/** The reports of a month, and how they are written. */
import { useCallback, useMemo, useRef } from 'react'
import type { Op } from '../../../../shared/changes/change.ts'
import type { Edit } from '../../../../shared/contract/schemas.ts'
import { PROGRESS } from '../../../../shared/lists/progress.ts'
import { carryOverEdits, monthEdits, monthRows } from '../../../../shared/progress/month-sheet.ts'
import { indexReports } from '../../../../shared/progress/reports.ts'
import { useLedger, useLedgerStore, useRows } from '../../../service/use-ledger.tsx'
import { useLocks } from '../../../service/use-locks.ts'
import type { LockOf } from '../../../spreadsheet/cell-input.ts'
import type { SheetColumn } from '../../../spreadsheet/columns.ts'
import type { Target } from '../../../spreadsheet/model/targets.ts'
import { carriedColumns } from './carried-columns.ts'

export function useMonth(month: string) {
  const store = useLedgerStore()
  const { plan, rows: projects, info } = useLedger()
  const reports = useRows(PROGRESS)
  const locks = useLocks(PROGRESS.key)
  const index = useMemo(() => indexReports(reports), [reports])
  const all = useMemo(() => monthRows(plan, projects, index, month), [plan, projects, index, month])
  const byId = useMemo(() => new Map(all.map((item) => [item.row.id, item])), [all])
  // The columns stay the same while the rows behind them change, which keeps the grid quick.
  const latest = useRef(byId)
  latest.current = byId
  const adorn = useCallback(
    (columns: readonly SheetColumn[]) => carriedColumns(columns, (id) => latest.current.get(id)),
    [],
  )
  const lockedBy = locks.get(month) ?? null
  const lockOf = useCallback<LockOf>(() => lockedBy, [lockedBy])

  const write = (edits: Edit[], gesture?: string) =>
    store.edit(
      monthEdits(edits, month, (id) => byId.get(id), info.author),
      gesture,
    )

  return {
    all,
    rows: useMemo(() => all.map(({ row }) => row), [all]),
    adorn,
    /** Projects whose report of the month says what cannot be true. */
    doubtful: useMemo(() => {
      const ids = new Set(
        all.filter(({ warnings }) => warnings.length > 0).map(({ row }) => row.id),
      )
      return (id: string) => ids.has(id)
    }, [all]),
    lockOf: lockedBy === null ? undefined : lockOf,
    /** Who locked the month and when, as a sentence; null where it is open. */
    lockedBy,
    locks,
    write,
    /** Writes what is shown in grey in these rows. */
    carryOver: (ids: readonly string[]) =>
      store.edit(
        carryOverEdits(
          ids.flatMap((id) => byId.get(id) ?? []),
          month,
          info.author,
        ),
        '结转',
      ),
    setLocked: (locked: boolean) => store.write((client) => client.periods.lock({ month, locked })),
    /** Cells of the sheet that show what a change did to the reports of the month. */
    targetsOf: useCallback(
      (ops: readonly Op[]): Target[] =>
        ops.flatMap((op) =>
          op.list === PROGRESS.key && op.op !== 'delete' && op.id.endsWith(`/${month}`)
            ? [
                {
                  id: op.id.slice(0, -month.length - 1),
                  field: op.op === 'set' ? op.field : 'status',
                },
              ]
            : [],
        ),
      [month],
    ),
  }
}
