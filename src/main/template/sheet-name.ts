/** The name of a filled sheet, which may hold marks (`{{附件号}}`). */
import type { MarkNames } from './mark-names.ts'
import { marksIn, replaceMarks } from './marks.ts'

/** Excel's limit. */
const MAX_LENGTH = 31

export function sheetName(name: string, names: MarkNames, taken: readonly string[]): string {
  if (marksIn(name).length === 0) return name
  const wanted = replaceMarks(name, (mark) => String(names.fact(mark) ?? ''))
    .replaceAll(/[\\/?*:[\]']/gu, ' ')
    .trim()
    .slice(0, MAX_LENGTH)
  const base = wanted === '' ? '导出' : wanted
  for (let number = 1; ; number += 1) {
    const ending = number === 1 ? '' : `(${number})`
    const candidate = base.slice(0, MAX_LENGTH - ending.length) + ending
    if (!taken.includes(candidate)) return candidate
  }
}
