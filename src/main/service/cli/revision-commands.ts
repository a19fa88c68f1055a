/** `snapshot`, `diff`: revisions by name, and what differs between two of them. */
import { LedgerError } from '../../../shared/errors.ts'
import type { RowDifference } from '../../../shared/history/compare.ts'
import { DIFFERENCE_WORDS } from '../../../shared/history/row-difference.ts'
import { shownField, shownList, shownValue } from '../../../shared/history/shown-list.ts'
import type { KnownLists } from '../../../shared/lists/known-lists.ts'
import { SNAPSHOTS } from '../../../shared/lists/snapshots.ts'
import { changedRows } from '../../history/changed-rows.ts'
import { revisionOf } from '../../history/revision.ts'
import { takeSnapshot } from '../../history/snapshots.ts'
import { listsOf } from '../../lists/lists-of.ts'
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
        const { seq, note } = takeSnapshot(ledger, author(input), name)
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
      const rows = changedRows(ledger, from, to, only)
      const count = (wanted: RowDifference['difference']) =>
        rows.filter(({ difference }) => difference === wanted).length
      return {
        json: {
          from,
          to,
          counts: { added: count('added'), removed: count('removed'), changed: count('changed') },
          rows,
        },
        text: rows.flatMap((row) => linesOf(listsOf(ledger), row)).join('\n'),
      }
    }),
}

function linesOf(
  lists: KnownLists,
  { list: key, id, difference, cells, changes }: RowDifference,
): string[] {
  const list = shownList(lists, key)
  const names = list.oneOf[0] ?? list.identity.at(-1) ?? []
  const title = [cells.code, ...names.map((name) => cells[name])].find((text) => text != null)
  const lines = changes.map(({ field: changed, old, new: value }) => {
    const field = shownField(list, changed)
    return `\t${field.label}：${shownValue(field, old)} → ${shownValue(field, value)}`
  })
  return [`${DIFFERENCE_WORDS[difference]}\t${list.rowName}\t${title ?? id}`, ...lines]
}

export const revisionCommands: readonly Command[] = [snapshotCommand, diffCommand]
