/**
 * Which item of a rewritten task is which item of the old text, so that what was entered stays with
 * what it was entered for: first those that say the same, then those that look alike.
 */
import { numbersOf, similarity } from '../../values/similarity.ts'
import type { PlanItem } from '../plan-items.ts'

/** Old id → new id; an old item that is missing has no successor. */
export function matchItems(
  old: readonly PlanItem[],
  next: readonly PlanItem[],
): Map<string, string> {
  const pairs = old
    .flatMap((from) => next.map((to) => ({ from, to, likeness: likenessOf(from, to) })))
    .filter(({ likeness }) => likeness >= ENOUGH)
    // The sort is stable: of equal pairs those that stand first in the text.
    .sort((a, b) => b.likeness - a.likeness)
  const found = new Map<string, string>()
  const taken = new Set<string>()
  for (const { from, to } of pairs) {
    if (found.has(from.id) || taken.has(to.id)) continue
    found.set(from.id, to.id)
    taken.add(to.id)
  }
  return found
}

/** Below it two requirements are thought to be two. */
const ENOUGH = 0.6

/**
 * The words count most; deadline, quantity and place decide between words that are alike. Two
 * items of the same words differ in their numbers alone.
 */
function likenessOf(a: PlanItem, b: PlanItem): number {
  const words = similarity(a.requirement, b.requirement)
  const sameDeadline = a.deadline?.text === b.deadline?.text
  const sameGoal = a.goal?.text === b.goal?.text
  const sameNumbers = numbersOf(a.requirement) === numbersOf(b.requirement)
  return (
    words +
    (sameDeadline ? 0.1 : 0) +
    (sameGoal ? 0.1 : 0) +
    (sameNumbers ? 0.05 : 0) +
    (a.id === b.id ? 0.04 : 0)
  )
}
