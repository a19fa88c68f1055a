/** `undo`, `redo`, `revert`, `verify`: what the change log allows. */
import { ERROR_TABLE, LedgerError } from '../../../shared/errors.ts'
import {
  type Question,
  questionsOf,
  type TakeBackPlan,
  takeBackOps,
} from '../../../shared/history/take-back.ts'
import { revisionOf } from '../../history/revision.ts'
import { samePicks, takeBack, takeBackPlan } from '../../history/take-back.ts'
import type { Command, CommandResult } from './command.ts'
import { historyCommand } from './history-command.ts'
import { author, withLedger } from './with-ledger.ts'

function takeBackCommand(name: 'undo' | 'redo', summary: string): Command {
  return {
    name,
    usage: '--ledger FILE',
    summary,
    options: { ledger: 'value' },
    positionals: [0, 0],
    run: (input) =>
      withLedger(input, (ledger) => {
        const { seq, note, undoes, ops } = ledger[name](author(input))
        return { json: { ok: true, seq, note, undoes, ops }, text: `第 ${seq} 版：${note}` }
      }),
  }
}

const revertCommand: Command = {
  name: 'revert',
  usage: 'SEQ --ledger FILE [--on-conflict stop|ours|theirs] [--dry-run]',
  summary:
    '撤回以前的一次改动；后来又改过的内容为冲突：stop 不写入（默认），ours 保留现在，theirs 仍然撤回',
  options: { ledger: 'value', 'on-conflict': 'value', 'dry-run': 'flag' },
  positionals: [1, 1],
  run: (input) =>
    withLedger(input, (ledger) => {
      const [told = ''] = input.positionals
      const seq = revisionOf(ledger, told)
      const plan = takeBackPlan(ledger, seq)
      const conflicts = questionsOf(plan)
      const policy = policyOf(input.value('on-conflict') ?? 'stop')
      const picks = policy === null ? {} : samePicks(plan, policy)
      if (input.flag('dry-run')) return dryRun(plan, conflicts, takeBackOps(plan, picks).length)
      const {
        note,
        ops,
        seq: written,
      } = takeBack(ledger, author(input), { seq, at: plan.at, picks })
      return {
        json: { ok: true, seq: written, note, undoes: seq, conflicts: conflicts.length, ops },
        text: `第 ${written} 版：${note}`,
      }
    }),
}

function policyOf(told: string): 'ours' | 'theirs' | null {
  if (told === 'stop') return null
  if (told === 'ours' || told === 'theirs') return told
  throw new LedgerError('USAGE', '--on-conflict 应为 stop、ours 或 theirs')
}

function dryRun(plan: TakeBackPlan, questions: Question[], ops: number): CommandResult {
  const conflicts = questions.map(({ row, cell }) => ({
    list: row.list,
    id: row.id,
    code: row.code,
    name: row.name,
    conflict: row.conflict,
    field: cell?.field ?? null,
    base: cell?.base ?? null,
    ours: cell?.ours ?? null,
    theirs: cell?.theirs ?? null,
  }))
  const lines = conflicts.map(
    ({ code, name, field }) => `冲突\t${code ?? name}\t${field ?? '整行'}`,
  )
  return {
    json: { ok: true, seq: plan.seq, note: plan.note, rows: plan.rows.length, ops, conflicts },
    text: [`将写入 ${ops} 处，冲突 ${conflicts.length} 处`, ...lines].join('\n'),
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
  revertCommand,
  verifyCommand,
]
