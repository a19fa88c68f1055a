/** Choices of a field of a special ledger (可选值) that are called otherwise than before. */
import type { CellValue } from '../../changes/change.ts'
import type { Renames } from '../../values/words.ts'

/**
 * Words that another one took the place of, while there are as many as before. Whether such a word is
 * the same choice under another name, or another choice, only who wrote it knows.
 */
export function choiceRenames(
  before: CellValue | undefined,
  after: CellValue | undefined,
): Renames {
  const [old, now] = [before, after].map((value) => (Array.isArray(value) ? value : []))
  if (old === undefined || now === undefined || old.length !== now.length) return new Map()
  return new Map(
    old.flatMap((word, place) => {
      const name = now[place]
      const isOther = name !== undefined && !now.includes(word) && !old.includes(name)
      return isOther ? [[word, name] as const] : []
    }),
  )
}
