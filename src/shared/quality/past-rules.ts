/** Rules on days of which the list says that they lie behind whoever writes them. */
import { fieldOf, type ListDefinition } from '../lists/definition.ts'
import type { JudgedRow, RowRule } from './rule.ts'

export function pastRules(list: ListDefinition): RowRule<JudgedRow>[] {
  const past = list.fields.filter(({ isPast }) => isPast === true).map(({ key }) => key)
  if (past.length === 0) return []
  return [
    {
      key: 'future',
      severity: 'error',
      sentence: '实际发生的日期不晚于今天',
      scope: 'one',
      check({ cells, rules }, note) {
        for (const key of past) {
          const day = cells[key]
          if (day == null || String(day) <= rules.today) continue
          note(key, `${fieldOf(list, key).label} ${day} 还没有到`)
          return
        }
      },
    },
  ]
}
