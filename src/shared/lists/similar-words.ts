/** Two words that differ by one slip of the pen: a typing error, not another word. */

/** Where these differ, two names mean different things: 治理前 and 治理后, 省级 and 市级. */
const TELLING = new Set(
  '前后未已否无非不省市县区国中央地年月日季人额数率号代间限费期上下左右大小本去今明新旧内外计实总一二三四五六七八九十0123456789',
)

/** True where one sign was left out, put in, exchanged, or two neighbours swapped; for longer words two. */
export function isSlip(written: string, word: string): boolean {
  if (Math.abs(written.length - word.length) > 2) return false
  const [a, b] = [[...written], [...word]]
  const longer = Math.max(a.length, b.length)
  if (longer < 5 || Math.abs(a.length - b.length) > 1) return false
  const changed = differences(a, b)
  if (changed === null || changed.some((sign) => TELLING.has(sign))) return false
  return changed.length <= 2 || (longer >= 9 && changed.length <= 4)
}

/** Signs that one word has and the other lacks, in the stretch where they differ. */
function differences(a: string[], b: string[]): string[] | null {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  if (left.length > 4 || right.length > 4) return null
  // Swapped neighbours are one slip, whatever they say.
  if (left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0])
    return ['']
  return [...left, ...right]
}
