/** `history`: the changes of a ledger, listed or as a workbook. */
import { createWriteStream, mkdirSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { changeKindSchema } from '../../../shared/changes/change.ts'
import { CHANGE_KIND_LABELS } from '../../../shared/changes/kind-labels.ts'
import type { ExportRecord } from '../../../shared/contract/exports.ts'
import { LedgerError } from '../../../shared/errors.ts'
import type { HistoryFilter } from '../../../shared/history/story.ts'
import { writeAudit } from '../../history/audit-workbook.ts'
import { logFilter } from '../../history/log-filter.ts'
import { renameSteadily } from '../../ledger/durable.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { claimDraft } from '../../private-files.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { userPath, withLedger } from './with-ledger.ts'

export const historyCommand: Command = {
  name: 'history',
  usage:
    '--ledger FILE [--limit N] [--by NAME] [--kind edit|import|…] [--list LIST] [--field FIELD] [--from DAY] [--to DAY] [--search TEXT] [--export OUT.xlsx] | --exports',
  summary:
    '列出改动，新的在前，可按人、类型、列表、字段、日期和文字筛选；--export 写成每格一行的 xlsx；--exports 列出导出记录',
  options: {
    ledger: 'value',
    limit: 'value',
    by: 'value',
    kind: 'value',
    list: 'value',
    field: 'value',
    from: 'value',
    to: 'value',
    search: 'value',
    export: 'value',
    exports: 'flag',
  },
  positionals: [0, 0],
  run: (input) =>
    withLedger(input, async (ledger) => {
      const limit = Number(input.value('limit') ?? Number.MAX_SAFE_INTEGER)
      if (!Number.isSafeInteger(limit) || limit < 1)
        throw new LedgerError('USAGE', '--limit 应为正整数')
      if (input.flag('exports')) return exportsResult(ledger.newestExports(limit))
      const filter = filterOf(input)
      const out = input.value('export')
      if (out !== undefined) return exportAudit(ledger, filter, userPath(out))
      const changes = ledger.searchLog((log) =>
        log.page(logFilter(ledger, filter), 0, limit).map(log.whole),
      )
      const lines = changes.map(({ seq, at, author: by, note }) => [seq, at, by, note].join('\t'))
      return { json: { changes }, text: lines.join('\n') }
    }),
}

function filterOf(input: CommandInput): HistoryFilter {
  const given = {
    author: input.value('by'),
    kind: kindOf(input.value('kind')),
    list: input.value('list'),
    field: input.value('field'),
    from: dayOf(input, 'from'),
    to: dayOf(input, 'to'),
    text: input.value('search'),
  }
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined))
}

function kindOf(told: string | undefined): HistoryFilter['kind'] {
  if (told === undefined) return undefined
  const kinds = changeKindSchema.options
  const kind = kinds.find((item) => item === told || CHANGE_KIND_LABELS[item] === told)
  if (kind === undefined) throw new LedgerError('USAGE', `--kind 应为 ${kinds.join('、')} 之一`)
  return kind
}

function dayOf(input: CommandInput, name: string): string | undefined {
  const told = input.value(name)
  if (told === undefined || z.iso.date().safeParse(told).success) return told
  throw new LedgerError('USAGE', `--${name} 应为日期，如 2023-04-30`)
}

/** The file appears under its name only when it is complete. */
async function exportAudit(
  ledger: Ledger,
  filter: HistoryFilter,
  path: string,
): Promise<CommandResult> {
  const draft = `${path}.writing-${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    claimDraft(draft, 0o666)
    const { rows } = await writeAudit(ledger, filter, createWriteStream(draft))
    renameSteadily(draft, path)
    return { json: { ok: true, file: path, rows }, text: `已写出 ${rows} 行：${path}` }
  } catch (cause) {
    rmSync(draft, { force: true })
    if (cause instanceof LedgerError) throw cause
    throw new LedgerError(
      'USAGE',
      `不能写入 ${path}，请检查文件夹或关闭正在使用它的程序`,
      { file: path },
      cause,
    )
  }
}

function exportsResult(exports: ExportRecord[]): CommandResult {
  const lines = exports.map(({ seq, at, author: by, kind, format, file }) =>
    [`第 ${seq} 版`, at, by, kind, format, file].join('\t'),
  )
  return { json: { exports }, text: lines.join('\n') }
}
