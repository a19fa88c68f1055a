/**
 * Blocks of months or years: the same columns again under each period. One of them is no more the
 * field than another, so none is taken until someone chooses.
 */
import { foldText } from '../../../shared/values/text.ts'

const PERIOD = /(?:\d{4}年|(?:^|\D)\d{1,2}(?:[-~至—–]\d{1,2})?月|第?[1-4一二三四]季度|[上下]半年)/u

/** Columns of such blocks, by the path of each column. */
export function periodColumns(paths: ReadonlyMap<number, readonly string[]>): Set<number> {
  const byLeaf = new Map<string, { column: number; period: string }[]>()
  for (const [column, path] of paths) {
    const period = path.slice(0, -1).find((text) => PERIOD.test(text))
    const leaf = path.at(-1)
    if (period === undefined || leaf === undefined) continue
    const key = foldText(leaf)
    byLeaf.set(key, [...(byLeaf.get(key) ?? []), { column, period }])
  }
  const repeated = [...byLeaf.values()].filter(
    (columns) => new Set(columns.map(({ period }) => period)).size > 1,
  )
  return new Set(repeated.flat().map(({ column }) => column))
}
