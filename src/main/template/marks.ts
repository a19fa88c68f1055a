/** The marks `{{…}}` by which a template says what goes where. */
import { foldText } from '../../shared/values/text.ts'

export interface Mark {
  name: string
  start: number
  end: number
}

/** Braces may be typed full width, as a Chinese input method leaves them. */
const MARK = /[{｛]{2}([^{}｛｝]*)[}｝]{2}/gu

/** What looks like the half of a mark: two braces on one side. */
const BROKEN = /[{｛]{2}|[}｝]{2}/u

export function marksIn(text: string): Mark[] {
  return [...text.matchAll(MARK)].map((match) => ({
    name: (match[1] ?? '').trim(),
    start: match.index,
    end: match.index + match[0].length,
  }))
}

/** True where braces are left over once the whole marks are taken out. */
export function hasBrokenMark(text: string): boolean {
  return BROKEN.test(text.replaceAll(MARK, ''))
}

/** The mark that a text consists of, alone. */
export function loneMark(text: string): Mark | null {
  const [mark, ...others] = marksIn(text)
  if (mark === undefined || others.length > 0) return null
  return text.slice(0, mark.start).trim() === '' && text.slice(mark.end).trim() === '' ? mark : null
}

export function replaceMarks(text: string, valueFor: (name: string) => string): string {
  return text.replaceAll(MARK, (_, name: string) => valueFor(name.trim()))
}

/** Under which a mark is looked up: width, case and spaces do not matter. */
export function foldMark(name: string): string {
  return foldText(name)
}
