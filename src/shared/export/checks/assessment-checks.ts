/** Checks of an assessment: what was not scored, and so is missing in every total. */
import type { AssessmentResult } from '../../assessment/assessment.ts'
import { LEVEL_WORDS } from '../../lists/assessment/words.ts'
import { PROJECTS } from '../../lists/projects.ts'
import { type CheckPlace, checkOf, type ExportCheck } from './check.ts'

export function assessmentChecks({ scheme, places, astray }: AssessmentResult): ExportCheck[] {
  const target = { page: 'assessment' as const, query: { scheme: scheme.id } }
  const unscored = scheme.items.flatMap(({ name, fault }): CheckPlace[] =>
    fault === null ? [] : [{ where: name, what: `没有计分：${fault}`, target }],
  )
  const lost = astray.map(({ item, counted }): CheckPlace => {
    const rowName = (item.list ?? PROJECTS).rowName
    const what = `有 ${counted.of.length} 个${rowName}没有能认出的${LEVEL_WORDS[scheme.level]}，没有计入`
    return { where: item.name, what, target }
  })
  const waiting = places
    .filter(({ missing }) => missing > 0)
    .map(({ place, missing }) => ({ where: place, what: `${missing} 项还没有填报`, target }))
  return [
    ...checkOf('unscored', 'error', '每个考核项都能计分', unscored),
    ...checkOf('astray', 'warning', '每一行都能归到考核对象', lost),
    ...checkOf('missing', 'warning', '各考核对象都已填报', waiting),
  ]
}
