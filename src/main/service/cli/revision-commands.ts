/** `snapshot`, `diff`: revisions by name, and what differs between two of them. */
import type { CellValue } from '../../../shared/changes/change.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { compareRows, type RowDifference } from '../../../shared/history/compare.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { listByKey } from '../../../shared/lists/registry.ts'
import { SNAPSHOTS } from '../../../shared/lists/snapshots.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { revisionOf } from '../../history/revision.ts'
import { takeSnapshot } from '../../history/take-snapshot.ts'
import type { Command } from './command.ts'
import { author, withLedger } from './with-ledger.ts'

const snapshotCommand: Command = {
  name: 'snapshot',
  usage: '[NAME] --ledger FILE',
  summary: '给现在的版本起一个名字（上报稿、印发稿），不写名字则列出',
  options: { ledger: 'value' },
  positionals: [0, 1],
  run: (input) =>
    withLedger(input, (ledger) => {
      const [name] = input.positionals
      if (name !== undefined) {
        const named = ledger.seq
        const { seq, note } = takeSnapshot(ledger, author(), name)
        return { json: { ok: true, seq, name, snapshot: named }, text: note }
      }
      const snapshots = ledger
        .rows(SNAPSHOTS.key)
        .map(({ cells }) => ({ name: cells.name, seq: cells.seq }))
        .sort((a, b) => Number(a.seq) - Number(b.seq))
      const lines = snapshots.map((item) => `第 ${item.seq} 版\t${item.name}`)
      return { json: { snapshots }, text: lines.join('\n') }
    }),
}

const diffCommand: Command = {
  name: 'diff',
  usage: 'SEQ1 SEQ2 --ledger FILE [--list LIST]',
  summary: '两个版本之间新增、删除、修改了什么；版本可写版本号或标签，只看一个列表用 --list',
  options: { ledger: 'value', list: 'value' },
  positionals: [2, 2],
  run: (input) =>
    withLedger(input, (ledger) => {
      const [from, to] = input.positionals.map((told) => revisionOf(ledger, told))
      if (from === undefined || to === undefined)
        throw new LedgerError('USAGE', 'diff 需要两个版本')
      const only = input.value('list')
      const rows = compareRows(ledger.everythingAt(from), ledger.everythingAt(to)).filter(
        ({ list }) => only === undefined || list === only,
      )
      const count = (wanted: RowDifference['difference']) =>
        rows.filter(({ difference }) => difference === wanted).length
      return {
        json: {
          from,
          to,
          counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
          rows,
        },
        text: rows.flatMap(linesOf).join('\n'),
      }
    }),
}

const WORDS: Record<RowDifference['difference'], string> = {
  added: '新增',
  removed: '删除',
  changed: '修改',
}

function linesOf({ list: key, id, difference, cells, changes }: RowDifference): string[] {
  const list = definitionOf(key)
  const names = list?.oneOf[0] ?? []
  const title = [cells.code, ...names.map((name) => cells[name])].find((text) => text != null)
  return [
    `${WORDS[difference]}\t${list?.rowName ?? key}\t${title ?? id}`,
    ...changes.map(
      (change) =>
        `\t${labelOf(list, change.field)}：${shown(list, change.field, change.old)} → ${shown(list, change.field, change.new)}`,
    ),
  ]
}

/** Lists of the plan that nobody writes to have no definition. */
function definitionOf(key: string): ListDefinition | null {
  try {
    return listByKey(key)
  } catch {
    return null
  }
}

function labelOf(list: ListDefinition | null, key: string): string {
  return list?.fields.find((field) => field.key === key)?.label ?? key
}

function shown(list: ListDefinition | null, key: string, value: CellValue): string {
  const field = list?.fields.find((item) => item.key === key)
  const text = field === undefined ? JSON.stringify(value) : formatValue(field, value)
  return text === '' ? '空' : text
}

export const revisionCommands: readonly Command[] = [snapshotCommand, diffCommand]
