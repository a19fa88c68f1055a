/** Deadlines and quantities that the words of a paragraph seem to name, for somebody to look through. */
import { deriveDeadline } from '../../values/date.ts'
import { emptyPart, type ParagraphDraft, type PartDraft, withText } from './task-draft.ts'

/** 2023年9月底前, 9月30日前, 2023年7月1日, 年底前. */
const DEADLINE =
  /(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日|底|末)?(?:之前|以前|前)|\d{4}年\d{1,2}月\d{1,2}日|(?:\d{4}|今|本)?年底(?:之前|以前|前)?/gu

/** 3500辆以上, 80%以上, 10家. */
const QUANTITY =
  /(?<![\d第年月])\d+(?:\.\d+)?(?:%|万?(?:家|个|台|套|辆|艘|座|条|项|轮|次|吨|公里|平方米))(?:及?以[上下])?/gu

/** Those that the draft does not have yet, in the order of the text. */
export function foundParts({ text, parts }: ParagraphDraft, year: number): PartDraft[] {
  const known = new Set(parts.map((part) => `${part.kind} ${part.text}`))
  const found = (kind: PartDraft['kind'], pattern: RegExp) =>
    [...new Set(text.match(pattern))]
      .filter((words) => !known.has(`${kind} ${words}`))
      .map((words) => withText(emptyPart(kind), words, text, year))
  return [
    ...found('deadline', DEADLINE).filter(
      ({ text: words }) => deriveDeadline(words, year) !== null,
    ),
    ...found('quantity', QUANTITY).filter(({ value }) => value !== null),
  ]
}
