/**
 * The present rows of a damaged file beside those that the rebuilt log gives. While the log is
 * whole it is right and they are not. After a loss they are all that shows what the lost changes
 * did, so they are taken over, and told, since damage may be in them as well.
 */
import { canonicalJson } from '../../../shared/changes/canonical-json.ts'
import type { Cells, Op } from '../../../shared/changes/change.ts'
import { compactCells, sameValue } from '../../../shared/changes/rows.ts'
import {
  NAMED_AT_MOST,
  type RebuildReport,
  type RowName,
} from '../../../shared/contract/rebuild.ts'
import type { SalvageFile } from './salvage-file.ts'
import { makeChange, standInHead, type Target } from './target.ts'

export function adoptRows(
  target: Target,
  damaged: SalvageFile | null,
  isLogWhole: boolean,
): RebuildReport['rows'] {
  const rebuilt = new Map<string, { list: string; id: string; cells: Cells }>()
  for (const [list, rows] of target.records.everything())
    for (const [id, cells] of rows) rebuilt.set(keyOf(list, id), { list, id, cells })
  const salvaged = damaged?.rows(rebuilt.values()) ?? []
  const present = new Map(salvaged.map((row) => [keyOf(row.list, row.id), row]))

  const different = [...new Set([...rebuilt.keys(), ...present.keys()])].filter((key) => {
    const [should, does] = [rebuilt.get(key), present.get(key)]
    return should === undefined || does === undefined
      ? true
      : canonicalJson(should.cells) !== canonicalJson(does.cells)
  })
  const names = (keys: readonly string[]) => ({
    count: keys.length,
    some: keys.slice(0, NAMED_AT_MOST).flatMap((key) => {
      const row = rebuilt.get(key) ?? present.get(key)
      return row === undefined ? [] : [nameOf(row)]
    }),
  })
  const whole = rebuilt.size - different.filter((key) => rebuilt.has(key)).length
  if (isLogWhole) return { whole, restored: names(different), adopted: names([]) }

  const adopted = different.filter((key) => present.has(key))
  const ops = adopted.flatMap((key) => opsFor(rebuilt.get(key)?.cells ?? null, present.get(key)))
  if (ops.length > 0) {
    const note = `重建：按损坏文件中的内容补回 ${adopted.length} 行，请核对`
    makeChange(target, { ...standInHead(target.log.tip().seq + 1, note), ops })
  }
  return {
    whole,
    restored: names(different.filter((key) => !present.has(key))),
    adopted: names(adopted),
  }
}

function opsFor(
  was: Cells | null,
  row: { list: string; id: string; cells: Cells } | undefined,
): Op[] {
  if (row === undefined) return []
  const { list, id } = row
  const cells = compactCells(row.cells)
  if (was === null) return [{ op: 'insert', list, id, cells }]
  return [...new Set([...Object.keys(was), ...Object.keys(cells)])].flatMap((field): Op[] => {
    const [old, next] = [was[field] ?? null, cells[field] ?? null]
    return sameValue(old, next) ? [] : [{ op: 'set', list, id, field, old, new: next }]
  })
}

function nameOf({ list, id, cells }: { list: string; id: string; cells: Cells }): RowName {
  const title = [cells.code, cells.enterprise, cells.name].filter((text) => text != null).join(' ')
  return { list, id, title }
}

function keyOf(list: string, id: string): string {
  return JSON.stringify([list, id])
}
