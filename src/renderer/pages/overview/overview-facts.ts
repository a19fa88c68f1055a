/** Everything the overview counts from, and the day it counts for. */
import { useMemo } from 'react'
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import type { OverviewFacts } from '../../../shared/overview/subset.ts'
import { scheduleRules } from '../../../shared/schedule/rules.ts'
import { useRoute } from '../../app/router.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'
import { useToday } from '../../spreadsheet/use-today.ts'

/** The day that the address names (`at=2023-06-30`), else today. */
export function useAsOf(): { day: string; isToday: boolean } {
  const today = useToday()
  const { at } = useRoute().query
  const isDay = at !== undefined && /^\d{4}-\d\d-\d\d$/.test(at) && !Number.isNaN(Date.parse(at))
  return isDay && at !== today ? { day: at, isToday: false } : { day: today, isToday: true }
}

/** The facts stay one object until a project, an enterprise, the plan, an exemption or the day changes. */
export function useOverviewFacts(): OverviewFacts {
  const { plan, rows } = useLedger()
  const enterprises = useRows(ENTERPRISES)
  const exemptions = useRows(EXEMPTIONS)
  const { day } = useAsOf()
  const rules = scheduleRules(plan, day)
  return useMemo(
    () => ({ plan, projects: rows, enterprises, exemptions, rules }),
    [plan, rows, enterprises, exemptions, rules],
  )
}
