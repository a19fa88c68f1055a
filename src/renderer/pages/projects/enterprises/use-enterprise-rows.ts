/** The rows of the sheet: the register as this window holds it, with what the service says of each. */
import { useMemo, useRef } from 'react'
import type { Cells } from '../../../../shared/changes/change.ts'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { enterpriseSheet, sheetRow } from '../../../../shared/enterprises/enterprise-sheet.ts'
import { ENTERPRISES } from '../../../../shared/lists/enterprises.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import { useLists, useRows } from '../../../service/use-ledger.tsx'

const ask = (store: LedgerStore) => store.service.enterprises.sheet()

const NONE: readonly Row[] = []

export function useEnterpriseRows() {
  const entries = useRows(ENTERPRISES)
  const { answer, ...state } = useAnswer(ask)
  const settled = useSettled()
  /** What the sheet shows of enterprises that are not registered, by key. */
  const told = useMemo(
    () =>
      new Map<string, Cells>(
        answer?.enterprises.flatMap(({ key, isRegistered, cells }) =>
          isRegistered ? [] : [[key, cells]],
        ),
      ),
    [answer],
  )
  const rows = useMemo(() => {
    if (answer === null) return NONE
    const counted = new Map(answer.enterprises.map(({ key, cells }) => [key, cells]))
    return settled([
      ...entries.map(({ id, cells }) => sheetRow(id, cells, counted.get(id))),
      ...[...told].map(([key, cells]) => sheetRow(key, null, cells)),
    ])
  }, [entries, answer, told, settled])
  // Lists that no enterprise has a row in would only push the others out of sight.
  const counted = answer?.lists.join(' ') ?? ''
  const known = useLists()
  const definition = useMemo(
    () => enterpriseSheet(known, new Set(counted.split(' '))),
    [known, counted],
  )
  return { definition, rows, told, answer, ...state }
}

/** Rows that say the same as before stay the same objects, so that a grid draws only the others. */
function useSettled(): (rows: readonly Row[]) => readonly Row[] {
  const known = useRef(new Map<string, { text: string; row: Row }>())
  return useRef((rows: readonly Row[]) => {
    const next = new Map(
      rows.map((row) => {
        const text = JSON.stringify(row.cells)
        const before = known.current.get(row.id)
        return [row.id, before?.text === text ? before : { text, row }] as const
      }),
    )
    known.current = next
    return [...next.values()].map(({ row }) => row)
  }).current
}
