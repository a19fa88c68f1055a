/** `progress`, `lock`, `unlock`: monthly reports of projects, and months that stay as they are. */
import type { Cells } from '../../../shared/changes/change.ts'
import { isLocked, periodId } from '../../../shared/changes/locked-months.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { doneStatuses } from '../../../shared/lists/marks.ts'
import { PERIODS } from '../../../shared/lists/periods.ts'
import { PROGRESS } from '../../../shared/lists/progress.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { checkReport } from '../../../shared/progress/check-report.ts'
import { carriedCells, indexReports, lastBefore } from '../../../shared/progress/reports.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { monthText, parseMonth } from '../../../shared/values/month.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { commitEdits } from '../../lists/commit.ts'
import { planOf } from '../../plan/current-plan.ts'
import { setLocked } from '../../progress/lock.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { listOption } from './list-option.ts'
import { findRow } from './row-commands.ts'
import { author, required, withLedger } from './with-ledger.ts'

/** Fields of a report that are written on the command line. */
const WRITTEN = PROGRESS.fields.filter(({ key }) => PROGRESS.rowId?.includes(key) !== true)

/** A month of the command line; USAGE for anything else. */
export function writtenMonth(text: string): string {
  const month = parseMonth(text)
  if (month !== null) return month
  throw new LedgerError('USAGE', `“${text}”不是月份，请写成 2023-04`)
}

function assignment(text: string): [field: string, value: string] {
  const at = text.indexOf('=')
  const field = text.slice(0, at)
  if (at > 0 && WRITTEN.some(({ key }) => key === field)) return [field, text.slice(at + 1)]
  const known = WRITTEN.map(({ key }) => key).join('、')
  throw new LedgerError('USAGE', `“${text}”应写成 字段=值，字段可用：${known}`)
}

const progressCommand: Command = {
  name: 'progress',
  usage: '--month 2023-04 --ledger FILE [ID field=value…]',
  summary: '填写一个项目的月度调度（没有写的状态、比例、投资沿用上次）；不写 ID 时列出该月的调度',
  options: { ledger: 'value', month: 'value' },
  positionals: [0, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const month = writtenMonth(required(input, 'month'))
      const [key, ...assignments] = input.positionals
      return key === undefined
        ? monthReports(ledger, month)
        : writeReport(ledger, month, findRow(ledger, PROJECTS, key), {
            said: assignments.map(assignment),
            by: author(input),
          })
    }),
}

function writeReport(
  ledger: Ledger,
  month: string,
  project: Row,
  { said, by }: { said: [string, string][]; by: string },
): CommandResult {
  if (said.length === 0) throw new LedgerError('USAGE', '请写明要填的内容，如 percent=60')
  const id = `${project.id}/${month}`
  const index = indexReports(ledger.rows(PROGRESS.key))
  const isNew = ledger.row(PROGRESS.key, id) === null
  const target = { list: PROGRESS.key }
  const carried = carriedCells(index, project, month)
  const cells: Cells = {
    ...carried,
    reporter: by,
    ...Object.fromEntries(said),
    project: project.id,
    month,
  }
  const edits: Edit[] = isNew
    ? [{ edit: 'insert', ...target, cells }]
    : said.map(([field, value]) => ({ edit: 'set', ...target, id, field, value }))
  const change = commitEdits(ledger, by, edits)
  const report = ledger.row(PROGRESS.key, id) ?? {}
  const warnings = checkReport({
    report,
    last: lastBefore(index, project.id, month)?.cells ?? null,
    project: ledger.row(PROJECTS.key, project.id) ?? {},
    done: doneStatuses(planOf(ledger)),
  })
  return {
    json: { ok: true, seq: change?.seq ?? null, report: reportJson(id, report), warnings },
    text: [
      change === null ? '没有变化' : `第 ${change.seq} 版：${change.note}`,
      ...warnings.map(({ message }) => `提醒：${message}`),
    ].join('\n'),
  }
}

function monthReports(ledger: Ledger, month: string): CommandResult {
  const reports = ledger.rows(PROGRESS.key).filter(({ cells }) => cells.month === month)
  const locked = isLocked(ledger.row(PERIODS.key, periodId(PROGRESS.key, month)))
  const lines = reports.map(({ cells }) => {
    const project = ledger.row(PROJECTS.key, String(cells.project)) ?? {}
    const said = WRITTEN.map((field) => formatValue(field, cells[field.key]))
    return [project.code ?? cells.project, project.enterprise ?? '', ...said].join('\t')
  })
  const head = `${monthText(month)}已报 ${reports.length} 个项目${locked ? '，已锁定' : ''}`
  return {
    json: { month, locked, reports: reports.map(({ id, cells }) => reportJson(id, cells)) },
    text: [head, ...lines].join('\n'),
  }
}

function reportJson(id: string, cells: Cells): Record<string, unknown> {
  return { id, ...Object.fromEntries(PROGRESS.fields.map(({ key }) => [key, cells[key] ?? null])) }
}

function lockCommand(name: string, locked: boolean, summary: string): Command {
  return {
    name,
    usage: 'MONTH --ledger FILE [--list KEY]',
    summary,
    options: { ledger: 'value', list: 'value' },
    positionals: [1, 1],
    run: (input: CommandInput) =>
      withLedger(input, (ledger) => {
        const month = writtenMonth(input.positionals[0] ?? '')
        const list = input.value('list') === undefined ? PROGRESS : listOption(ledger, input)
        const change = setLocked(ledger, author(input), { month, list: list.key }, locked)
        return {
          json: { ok: true, seq: change?.seq ?? null, month, locked },
          text: change?.note ?? `${monthText(month)}本来就${locked ? '已' : '未'}锁定`,
        }
      }),
  }
}

export const progressCommands: readonly Command[] = [
  progressCommand,
  lockCommand(
    'lock',
    true,
    '锁定一个月的月度调度，或 --list 的专项台账的一期（季度写它的最后一个月）：编辑、导入、撤销都不能再改动它',
  ),
  lockCommand('unlock', false, '解锁一个月的月度调度，或 --list 的专项台账的一期'),
]
