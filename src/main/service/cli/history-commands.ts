/** `history`, `undo`, `redo`, `verify`: the change log. */
import type { ExportRecord } from '../../../shared/contract/exports.ts'
import { ERROR_TABLE, LedgerError } from '../../../shared/errors.ts'
import type { Command, CommandResult } from './command.ts'
import { author, withLedger } from './with-ledger.ts'

const historyCommand: Command = {
  name: 'history',
  usage: '--ledger FILE [--limit N] [--exports]',
  summary: '列出改动，新的在前；--exports 列出导出记录',
  options: { ledger: 'value', limit: 'value', exports: 'flag' },
  positionals: [0, 0],
  run: (input) =>
    withLedger(input, (ledger) => {
      const limit = Number(input.value('limit') ?? Number.MAX_SAFE_INTEGER)
      if (!Number.isSafeInteger(limit) || limit < 1)
        throw new LedgerError('USAGE', '--limit 应为正整数')
      if (input.flag('exports')) return exportsResult(ledger.newestExports(limit))
      const changes = ledger.newestChanges(limit)
      const lines = changes.map(({ seq, at, author: by, note }) => [seq, at, by, note].join('\t'))
      return { json: { changes }, text: lines.join('\n') }
    }),
}

function exportsResult(exports: ExportRecord[]): CommandResult {
  const lines = exports.map(({ seq, at, author: by, kind, format, file }) =>
    [`第 ${seq} 版`, at, by, kind, format, file].join('\t'),
  )
  return { json: { exports }, text: lines.join('\n') }
}

function takeBackCommand(name: 'undo' | 'redo', summary: string): Command {
  return {
    name,
    usage: '--ledger FILE',
    summary,
    options: { ledger: 'value' },
    positionals: [0, 0],
    run: (input) =>
      withLedger(input, (ledger) => {
        const { seq, note, undoes, ops } = ledger[name](author())
        return { json: { ok: true, seq, note, undoes, ops }, text: `第 ${seq} 版：${note}` }
      }),
  }
}

const verifyCommand: Command = {
  name: 'verify',
  usage: '--ledger FILE',
  summary: '重放改动记录，与现有内容比对，检查损坏',
  options: { ledger: 'value' },
  positionals: [0, 0],
  run: (input) =>
    withLedger(input, (ledger) => {
      const { ok, seq, problems } = ledger.verify()
      const text = ok ? `完好，第 ${seq} 版` : problems.map((problem) => problem.message).join('\n')
      return {
        json: { ok, seq, problems },
        text,
        exit: ok ? 0 : ERROR_TABLE.LEDGER_DAMAGED.exit,
      }
    }),
}

export const historyCommands: readonly Command[] = [
  historyCommand,
  takeBackCommand('undo', '撤销最近一次改动'),
  takeBackCommand('redo', '重做最近撤销的改动'),
  verifyCommand,
]
