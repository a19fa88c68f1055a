/** `new`: a ledger of a plan definition, of last year's ledger, or of nothing. */
import { LedgerError } from '../../../shared/errors.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { emptyPlan } from '../../../shared/plan/empty-plan.ts'
import { NO_MAPPING, planMappingSchema } from '../../../shared/plan/years/mapping.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { planOf } from '../../plan/current-plan.ts'
import { ledgerOfPlan } from '../../plan/new-ledger.ts'
import { readJson } from '../../plan/read-json.ts'
import { DEFAULT_PLAN, EMPTY_PLAN, loadPlan } from '../../plan/templates.ts'
import { nextLedger } from '../../plan/years/next-ledger.ts'
import { type CarriedList, carriedLists } from '../../plan/years/next-lists.ts'
import type { Command, CommandInput } from './command.ts'
import { author, openNamed, userPath } from './with-ledger.ts'

export const newCommand: Command = {
  name: 'new',
  usage:
    'FILE [--plan 计划名称|计划.json] [--sample] | FILE --plan empty --city 城市 --year 年度 | FILE --from 上年台账 [--year 年度] [--mapping 对应.json] [--no-list-rows]',
  summary:
    '建立台账：按计划（--sample 填入与附件1数量一致的示例项目）、空计划，或由上年台账结转未完成的项目和专项台账的行（按月、按季度的把最近一期的行带到新年度第一期；--no-list-rows 不带行）',
  options: {
    plan: 'value',
    sample: 'flag',
    city: 'value',
    year: 'value',
    from: 'value',
    mapping: 'value',
    'no-list-rows': 'flag',
  },
  positionals: [1, 1],
  run(input) {
    const path = userPath(input.positionals[0] ?? '')
    const made = input.value('from') === undefined ? fromPlan(input, path) : fromLast(input, path)
    try {
      const { ledger, told } = made
      const projects = ledger.rows(PROJECTS.key).length
      return {
        json: { ok: true, file: path, ...told, projects, seq: ledger.seq },
        text: `已建立台账 ${path}，${projects} 个项目${made.said}`,
      }
    } finally {
      made.ledger.close()
    }
  },
}

interface Made {
  ledger: Ledger
  told: Record<string, unknown>
  /** What else a person reads of it. */
  said: string
}

function fromPlan(input: CommandInput, path: string): Made {
  const plan = input.value('plan') ?? DEFAULT_PLAN
  const sample = input.flag('sample')
  const definition = loadPlan(plan.endsWith('.json') ? userPath(plan) : plan)
  const options = { sample, author: author(input) }
  const ledger =
    plan === EMPTY_PLAN
      ? ledgerOfPlan(path, emptyPlan(definition, emptyWish(input)), options)
      : ledgerOfPlan(path, definition, options)
  return { ledger, told: { plan, sample }, said: '' }
}

function emptyWish(input: CommandInput) {
  const city = input.value('city')?.trim() ?? ''
  if (city === '')
    throw new LedgerError('USAGE', '建立空计划要写城市和年度：--city 某某市 --year 2024')
  const year = yearOf(input, null)
  return { city, year, districts: [], categories: [], indicators: [] }
}

function fromLast(input: CommandInput, path: string): Made {
  const mappingFile = input.value('mapping')
  const mapping =
    mappingFile === undefined
      ? NO_MAPPING
      : readJson(userPath(mappingFile), planMappingSchema, '对应文件')
  const last = openNamed(input.value('from') ?? '')
  try {
    const year = yearOf(input, planOf(last).year + 1)
    const listRows = !input.flag('no-list-rows')
    const ledger = nextLedger(path, last, { year, mapping, listRows, author: author(input) })
    const lists = carriedLists(ledger)
    return { ledger, told: { from: last.path, year, lists }, said: saidOf(lists) }
  } finally {
    last.close()
  }
}

function saidOf(lists: readonly CarriedList[]): string {
  if (lists.length === 0) return ''
  const rows = lists.map((list) => `${list.title} ${list.rows}`)
  const sum = lists.reduce((total, list) => total + list.rows, 0)
  return `；带来专项台账 ${sum} 行：${rows.join('、')}`
}

function yearOf(input: CommandInput, other: number | null): number {
  const told = input.value('year')
  const year = told === undefined ? other : Number(told)
  if (year === null || !Number.isInteger(year) || year < 2000 || year > 2100)
    throw new LedgerError('USAGE', '年度请写 2000 到 2100 的数字：--year 2024')
  return year
}
