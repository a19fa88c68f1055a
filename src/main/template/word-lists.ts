/** Dropdowns whose words come from the plan: a list rule with the source `{{辖市区}}`. */
import { fitsLiteral } from '../export/input-rules.ts'
import type { MarkNames } from './mark-names.ts'
import { loneMark } from './marks.ts'
import { childOf, descendantsOf, type Element, remove, textOf } from './xml.ts'

/** The name of the mark that a rule has for its source. */
export function wordsMark(rule: Element): string | null {
  const source = textOf(childOf(rule, 'formula1')).trim()
  const text = source.replace(/^"(.*)"$/su, '$1')
  return loneMark(text)?.name ?? null
}

/** Puts the words in; more than a rule can hold leave the column without a dropdown. */
export function fillWordLists(root: Element, names: MarkNames): void {
  for (const rule of [...descendantsOf(root)]) {
    if (rule.localName !== 'dataValidation') continue
    const mark = wordsMark(rule)
    const words = mark === null ? null : names.words(mark)
    const formula = childOf(rule, 'formula1')
    if (words === null || formula === null) continue
    if (fitsLiteral(words)) formula.textContent = `"${words.join(',')}"`
    else remove(rule)
  }
  for (const list of [...descendantsOf(root)]) {
    if (list.localName !== 'dataValidations') continue
    const count = [...descendantsOf(list)].filter(
      (item) => item.localName === 'dataValidation',
    ).length
    if (count === 0) remove(list)
    else list.setAttribute('count', String(count))
  }
}
