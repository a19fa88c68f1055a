/** Names of enterprises and projects, and when two spellings mean one. */
import { foldText } from './text.ts'

/** Plain signs of which folding changes none; 责 may belong to the long form. */
const FOLDED = /^[\u4e00-\u8d22\u8d24-\u9fff!#-&*+\-/-@[-~]*$/

/** What of a folded name is written in more than one way. */
const LOOSE = /有限责任公司|[()《》“”"'·,，。、.]/u

/** A name without what two offices write differently: brackets, signs, the long form of 有限公司. */
export function foldName(text: string): string {
  // Most names are: whole lists are looked through for names that are alike.
  if (FOLDED.test(text)) return text
  const folded = foldText(text)
  if (!LOOSE.test(folded)) return folded
  return folded.replaceAll('有限责任公司', '有限公司').replaceAll(/[()《》“”"'·,，。、.]/gu, '')
}
