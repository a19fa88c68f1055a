/** Formulas of the template itself: shared ones written out, results of the template's day dropped. */

import { childOf, remove, textOf } from '../ooxml/xml.ts'
import { moveFormula } from './references.ts'
import type { TemplateCell } from './sheet-cells.ts'

/** Excel writes a formula once for a block of cells; rows that move apart each need their own. */
export function writeOutShared(cells: readonly TemplateCell[]): void {
  const firsts = new Map<string, TemplateCell>()
  for (const cell of cells) {
    const { formula } = cell
    if (formula?.getAttribute('t') !== 'shared') continue
    const index = formula.getAttribute('si') ?? ''
    const first = firsts.get(index)
    if (first === undefined) firsts.set(index, cell)
    else if (textOf(formula) === '')
      formula.textContent = moveFormula(
        textOf(first.formula),
        cell.row - first.row,
        cell.column - first.column,
      )
  }
  for (const { formula } of cells) {
    if (formula?.getAttribute('t') !== 'shared') continue
    for (const name of ['t', 'si', 'ref']) formula.removeAttribute(name)
  }
}

/** Whoever opens the file works these out anew from the numbers that were filled in. */
export function forgetResults(cells: readonly TemplateCell[]): void {
  for (const { formula, element } of cells) {
    if (formula === null) continue
    const value = childOf(element, 'v')
    if (value !== null) remove(value)
    element.removeAttribute('t')
  }
}
