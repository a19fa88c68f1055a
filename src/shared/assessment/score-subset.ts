/** The rows of a list that a score counts, as an address names them: `subset=score:ITEM/丹阳市/done`. */

export type Which = 'of' | 'done'

const NAME = 'score:'

/** @param place empty for rows of which no place can be told */
export function scoreSubset(item: string, place: string, which: Which): string {
  return `${NAME}${item}/${place}/${which}`
}

/** null for a name of something else. */
export function readScoreSubset(
  name: string,
): { item: string; place: string; which: Which } | null {
  if (!name.startsWith(NAME)) return null
  const [item = '', place = '', which] = name.slice(NAME.length).split('/')
  return { item, place, which: which === 'of' ? 'of' : 'done' }
}
