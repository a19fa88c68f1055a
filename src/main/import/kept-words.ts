/** Words that hold the signs at which a cell is split (一厂、二厂联合体) come back from a cell whole. */
import type { Cells } from '../../shared/changes/change.ts'
import { sameValue } from '../../shared/changes/rows.ts'
import { splitWords } from '../../shared/values/words.ts'

/** What a row says, with the words of one of these rows where a cell that shows them reads so. */
export function wordsAsKept(said: Cells, rows: readonly (Cells | null)[]): Cells {
  const kept: Cells = {}
  for (const [field, words] of Object.entries(said)) {
    if (!Array.isArray(words)) continue
    const own = rows.map((cells) => cells?.[field]).filter((value) => Array.isArray(value))
    if (own.some((value) => sameValue(value, words))) continue
    const meant = own.find((value) => sameValue(splitWords(value.join('、')), words))
    if (meant !== undefined) kept[field] = meant
  }
  return Object.keys(kept).length === 0 ? said : { ...said, ...kept }
}
