/** The rows of a list that a score counts, as the address names them. */
import { useMemo } from 'react'
import { countedRows } from '../../../shared/assessment/counted-rows.ts'
import { schemesOf } from '../../../shared/assessment/scheme.ts'
import {
  readScoreSubset,
  scoreSubset,
  type Which,
} from '../../../shared/assessment/score-subset.ts'
import type { Row } from '../../../shared/contract/schemas.ts'
import { SCHEME_ITEMS, SCHEMES } from '../../../shared/lists/assessment/definitions.ts'
import { scheduleRules } from '../../../shared/schedule/rules.ts'
import { useRoute } from '../../app/router.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import type { RowSubset } from '../../spreadsheet/row-subset.ts'
import { useToday } from '../../spreadsheet/use-today.ts'

export const WHICH_WORDS: Record<Which, string> = { of: '涉及', done: '计入' }

export function scoreQuery(item: string, place: string, which: Which): { subset: string } {
  return { subset: scoreSubset(item, place, which) }
}

/** null where the address names no score, or one that is no longer there. */
export function useScoreRows(rows: readonly Row[]): RowSubset | null {
  const { plan, known } = useLedger()
  const schemes = useRows(SCHEMES)
  const items = useRows(SCHEME_ITEMS)
  const today = useToday()
  const { subset } = useRoute().query
  return useMemo(() => {
    const named = readScoreSubset(subset ?? '')
    if (named === null) return null
    const { place, which } = named
    for (const scheme of schemesOf({ schemes, items }, plan, known)) {
      const item = scheme.items.find(({ id }) => id === named.item)
      if (item === undefined) continue
      const rules = scheduleRules(plan, scheme.day ?? today)
      const counted = countedRows(item, rows, { plan, rules, level: scheme.level }).get(place)
      return {
        label: `考核：${place === '' ? '不能归到地区' : place} ${item.name}（${WHICH_WORDS[which]}）`,
        ids: new Set(counted?.[which]),
      }
    }
    return null
  }, [subset, schemes, items, plan, known, rows, today])
}
