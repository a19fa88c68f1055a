/** Where a text holds another one, whatever the width, case and brackets in which they are written. */
import { foldText } from '../../../shared/values/text.ts'

export interface SpanRules {
  matchCase: boolean
}

/** A stretch of a text, from its first sign to behind its last one. */
export interface Span {
  start: number
  end: number
}

/** A text in comparable form, with the place in the text from which each of its signs comes. */
interface Folded {
  text: string
  places: Span[]
}

const SPACE = /\s/u

/** Spaces count only where someone looks for them: 丹阳市 is found in 丹 阳 市. */
export function asksForSpaces(needle: string): boolean {
  return SPACE.test(needle)
}

export function spansOf(text: string, needle: string, { matchCase }: SpanRules): Span[] {
  const keepsSpaces = asksForSpaces(needle)
  const hay = foldWithPlaces(text, matchCase, keepsSpaces)
  const sought = foldWithPlaces(needle, matchCase, keepsSpaces).text
  const spans: Span[] = []
  if (sought === '') return spans
  let at = hay.text.indexOf(sought)
  while (at >= 0) {
    const start = hay.places[at]?.start ?? 0
    const end = hay.places[at + sought.length - 1]?.end ?? text.length
    spans.push({ start, end })
    at = hay.text.indexOf(sought, at + sought.length)
  }
  return spans
}

/** True where the whole text is the sought one. */
export function isWhole(text: string, needle: string, { matchCase }: SpanRules): boolean {
  const keepsSpaces = asksForSpaces(needle)
  return (
    foldWithPlaces(text, matchCase, keepsSpaces).text ===
    foldWithPlaces(needle, matchCase, keepsSpaces).text
  )
}

function foldWithPlaces(text: string, matchCase: boolean, keepsSpaces: boolean): Folded {
  let folded = ''
  const places: Span[] = []
  let start = 0
  for (const sign of text) {
    const end = start + sign.length
    const own = keepsSpaces && SPACE.test(sign) ? ' ' : foldSign(sign, matchCase)
    folded += own
    for (let part = 0; part < own.length; part += 1) places.push({ start, end })
    start = end
  }
  return { text: folded, places }
}

function foldSign(sign: string, matchCase: boolean): string {
  const folded = foldText(sign)
  if (!matchCase) return folded
  const kept = sign.normalize('NFKC')
  return kept.toLowerCase() === folded ? kept : folded
}
