/** The rows in which a month or quarter differs from the last one: `subset=period:added`. */
import { useMemo } from 'react'
import type { PeriodComparison } from '../../../shared/lists/special/periods.ts'
import { useRoute } from '../../app/router.ts'
import type { RowSubset } from '../../spreadsheet/row-subset.ts'

const WORDS = { added: '新增', changed: '变化' }
export type Difference = keyof typeof WORDS

const KINDS: readonly Difference[] = ['added', 'changed']

export const differenceSubset = (kind: Difference) => `period:${kind}`

/** null where the address names none of them. */
export function usePeriodRows(compared: PeriodComparison | null): RowSubset | null {
  const { subset } = useRoute().query
  return useMemo(() => {
    const kind = KINDS.find((one) => subset === differenceSubset(one))
    if (kind === undefined || compared === null) return null
    return { label: `比上期${WORDS[kind]}`, ids: compared[kind] }
  }, [compared, subset])
}
