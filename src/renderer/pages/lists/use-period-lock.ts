/** Locked months and quarters of a special ledger, whose cells nobody writes. */
import { App } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { PERIOD_FIELD, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import { useLocks } from '../../service/use-locks.ts'

export interface PeriodLock {
  isLocked: boolean
  set(locked: boolean): void
}

export function usePeriodLock({ key, special }: SpecialList, period: string | null) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const locks = useLocks(key)
  const lockOf = useMemo(
    () =>
      special.period === 'once' || locks.size === 0
        ? null
        : ({ cells }: Row) => locks.get(String(cells[PERIOD_FIELD])) ?? null,
    [locks, special.period],
  )
  const set = async (locked: boolean) => {
    if (period === null) return
    const result = await store.write((client) =>
      client.periods.lock({ list: key, month: period, locked }),
    )
    if (!result.ok) void message.error(result.reason)
  }
  const lock: PeriodLock | null =
    period === null ? null : { isLocked: locks.has(period), set: (locked) => void set(locked) }
  return { lockOf, lock }
}
