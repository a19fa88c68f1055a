/** Names of enterprises and projects, and when two spellings mean one. */
import { foldText } from './text.ts'

/** What of a folded name is written in more than one way. */
const LOOSE = /有限责任公司|[()《》“”"'·,，。、.]/u

/** A name without what two offices write differently: brackets, signs, the long form of 有限公司. */
export function foldName(text: string): string {
  const folded = foldText(text)
  if (!LOOSE.test(folded)) return folded
  return folded.replaceAll('有限责任公司', '有限公司').replaceAll(/[()《》“”"'·,，。、.]/gu, '')
}
