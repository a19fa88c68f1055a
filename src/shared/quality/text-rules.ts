/** Rules on what is written in words. */
import { PROJECTS } from '../lists/projects.ts'
import type { QualityRule } from './rule.ts'

/** Words by which offices mark what is not yet certain. */
const UNCONFIRMED = /待核实|待核定|待确认|待确定|待定|待补|暂估|暂定|[？?]{2,}/u

const TEXT_FIELDS = PROJECTS.fields
  .filter(({ type, assigned }) => (type === 'text' || type === 'longText') && assigned !== true)
  .map(({ key }) => key)

export const TEXT_RULES: QualityRule[] = [
  {
    key: 'unconfirmed',
    severity: 'warning',
    sentence: '没有待核实的内容',
    scope: 'one',
    *find({ projects }) {
      for (const row of projects)
        for (const field of TEXT_FIELDS) {
          const text = row.cells[field]
          const word = typeof text === 'string' ? UNCONFIRMED.exec(text)?.[0] : undefined
          if (word !== undefined) yield { row, field, message: `写有“${word}”` }
        }
    },
  },
]
