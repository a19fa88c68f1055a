/** Locked months and quarters of a special ledger, whose cells nobody writes. */
import { App } from 'antd'
import { useMemo } from 'react'
import { isLocked, lockedSentence, periodId } from '../../../shared/changes/locked-months.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import { PERIODS } from '../../../shared/lists/periods.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { useLedgerStore, useRows } from '../../service/use-ledger.tsx'

export interface PeriodLock {
  isLocked: boolean
  set(locked: boolean): void
}

export function usePeriodLock({ key, special }: SpecialList, period: string | null) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const periods = useRows(PERIODS)
  const sentences = useMemo(
    () =>
      new Map(
        periods.flatMap(({ cells }) =>
          cells.list === key && isLocked(cells)
            ? [[String(cells.month), lockedSentence(cells)] as const]
            : [],
        ),
      ),
    [periods, key],
  )
  const lockOf = useMemo(
    () =>
      special.period === 'once' || sentences.size === 0
        ? null
        : ({ cells }: Row) => sentences.get(String(cells[PERIOD_FIELD])) ?? null,
    [sentences, special.period],
  )
  const set = async (locked: boolean) => {
    if (period === null) return
    const result = await store.write((client) =>
      client.periods.lock({ list: key, month: period, locked }),
    )
    if (!result.ok) void message.error(result.reason)
  }
  const lock: PeriodLock | null =
    period === null
      ? null
      : {
          isLocked: periods.some(
            ({ id, cells }) => id === periodId(key, period) && isLocked(cells),
          ),
          set: (locked) => void set(locked),
        }
  return { lockOf, lock }
}
