/** Marks in text of several fonts: the value takes the font in which its mark begins. */

import { type Element, textOf } from '../ooxml/xml.ts'
import { marksIn } from './marks.ts'

/** True where there was a mark. */
export function replaceInRuns(
  runs: readonly Element[],
  valueFor: (name: string) => string,
): boolean {
  const texts = runs.map(textOf)
  const marks = marksIn(texts.join(''))
  if (marks.length === 0) return false
  const starts = texts.map((_, index) => texts.slice(0, index).join('').length)
  // From the last one, so that what comes before keeps its place.
  for (const { name, start, end } of marks.reverse())
    for (let index = runs.length - 1; index >= 0; index -= 1) {
      const from = starts[index] ?? 0
      const text = texts[index] ?? ''
      const cutFrom = Math.max(start - from, 0)
      const cutTo = Math.min(end - from, text.length)
      const isFirst = start >= from && start < from + text.length
      if (cutFrom >= cutTo && !isFirst) continue
      texts[index] = text.slice(0, cutFrom) + (isFirst ? valueFor(name) : '') + text.slice(cutTo)
    }
  runs.forEach((run, index) => {
    run.textContent = texts[index] ?? ''
    // The texts of drawings keep their spaces anyway.
    if (run.localName === 't' && /spreadsheetml|wordprocessingml/u.test(run.namespaceURI ?? ''))
      run.setAttribute('xml:space', 'preserve')
  })
  return true
}
