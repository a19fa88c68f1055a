/** Rules on what is written in words. */
import type { ListDefinition } from '../lists/definition.ts'
import type { JudgedRow, RowRule } from './rule.ts'

/** Words by which offices mark what is not yet certain. */
const UNCONFIRMED = /待核实|待核定|待确认|待确定|待定|待补|暂估|暂定|[？?]{2,}/u

export function textRules(list: ListDefinition): RowRule<JudgedRow>[] {
  const fields = list.fields
    .filter(({ type, assigned }) => (type === 'text' || type === 'longText') && assigned !== true)
    .map(({ key }) => key)
  return [
    {
      key: 'unconfirmed',
      severity: 'warning',
      sentence: '没有待核实的内容',
      scope: 'one',
      check({ cells }, note) {
        // Most rows have fewer cells than there are fields, and no such word in any.
        for (const key in cells)
          if (wordIn(cells[key]) !== undefined) {
            for (const field of fields) {
              const word = wordIn(cells[field])
              if (word !== undefined) note(field, `写有“${word}”`)
            }
            return
          }
      },
    },
  ]
}

function wordIn(text: unknown): string | undefined {
  if (typeof text !== 'string' || !UNCONFIRMED.test(text)) return undefined
  return UNCONFIRMED.exec(text)?.[0]
}
