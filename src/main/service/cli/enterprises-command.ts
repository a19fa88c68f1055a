/** `enterprises`: the register of enterprises over all lists. */
import type { Cells, Change } from '../../../shared/changes/change.ts'
import type { EnterpriseRows, EnterpriseYear } from '../../../shared/contract/enterprises.ts'
import { type Enterprise, rowsOf } from '../../../shared/enterprises/enterprises.ts'
import { codesOf, namesOf } from '../../../shared/enterprises/register.ts'
import { entryCells } from '../../../shared/enterprises/registration.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import { foldName } from '../../../shared/values/name.ts'
import { enterpriseRows } from '../../enterprises/enterprise-rows.ts'
import { enterpriseSheet } from '../../enterprises/enterprise-sheet.ts'
import { knownEnterprises } from '../../enterprises/known-enterprises.ts'
import { mergeEnterprises } from '../../enterprises/merge-enterprises.ts'
import {
  entriesToRegister,
  notThere,
  registerEnterprises,
} from '../../enterprises/register-enterprises.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { enterpriseYears } from '../enterprise-years.ts'
import { Settings } from '../settings.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { author, withLedger } from './with-ledger.ts'

export const enterprisesCommand: Command = {
  name: 'enterprises',
  usage:
    '--ledger FILE | enterprises show NAME --ledger FILE | enterprises register [NAME…] [--dry-run] --ledger FILE | enterprises merge KEEP OTHER… [--choose field=value]… --ledger FILE',
  summary:
    '企业名录：列出各台账的企业；show 一家企业在各台账、往年台账的行；register 登记未登记的；merge 把后面的并入第一家（企业写名称、信用代码或 id；改名用 set ID name=… --list enterprise）',
  options: { ledger: 'value', 'dry-run': 'flag', choose: 'list' },
  positionals: [0, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const [verb, ...names] = input.positionals
      switch (verb) {
        case undefined:
          return listed(ledger)
        case 'show':
          return shown(ledger, names)
        case 'register':
          return registered(ledger, input, names)
        case 'merge':
          return merged(ledger, input, names)
        default:
          throw new LedgerError('USAGE', `没有“enterprises ${verb}”，可用 show、register、merge`)
      }
    }),
}

function listed(ledger: Ledger): CommandResult {
  const { enterprises, unregistered, doubtful } = enterpriseSheet(ledger)
  const rows = enterprises.map(({ key, isRegistered, cells }) => {
    const entry = isRegistered ? (ledger.row(ENTERPRISES.key, key) ?? {}) : {}
    return { key, ...entry, ...cells } satisfies Cells
  })
  const lines = rows.map((row: Cells) =>
    [row.name, row.creditCode, row.district, row.registered, `${row.total} 行`, row.faults]
      .map((word) => word ?? '')
      .join('\t'),
  )
  return { json: { enterprises: rows, unregistered, doubtful }, text: lines.join('\n') }
}

async function shown(ledger: Ledger, [name, ...more]: readonly string[]): Promise<CommandResult> {
  if (name === undefined || more.length > 0)
    throw new LedgerError('USAGE', 'enterprises show 后面写一家企业的名称、信用代码或 id')
  const enterprise = named(ledger, name)
  const { key, entry } = enterprise
  const lists = enterpriseRows(ledger, key)
  const years = await enterpriseYears({ ledger, settings: new Settings() }, key)
  const cells = entry?.cells ?? entryCells(enterprise)
  return {
    json: { enterprise: { key, isRegistered: entry !== null, ...cells }, lists, years },
    text: [
      `${cells.name}\t${cells.creditCode ?? ''}`,
      ...linesOf(lists),
      ...years.flatMap(yearLines),
    ].join('\n'),
  }
}

function linesOf(lists: readonly EnterpriseRows[]): string[] {
  return lists.flatMap(({ title, count, rows }) => [
    `${title}：${count} 行`,
    ...rows.map(({ period, text }) => `  ${period === null ? '' : `${period} `}${text}`),
  ])
}

function yearLines({ year, file, names, lists, problem }: EnterpriseYear): string[] {
  const then = names.length === 0 ? '' : `，当时写作${names.join('、')}`
  return [`${year}年（${file}）${then}`, ...(problem === null ? linesOf(lists) : [problem.message])]
}

function registered(ledger: Ledger, input: CommandInput, names: string[]): CommandResult {
  const keys = names.length === 0 ? undefined : names.map((name) => named(ledger, name).key)
  if (input.flag('dry-run')) {
    const entries = entriesToRegister(ledger, keys)
    const lines = entries.map(({ name, creditCode }) => `${name}\t${creditCode ?? ''}`)
    return {
      json: { ok: true, seq: null, enterprises: entries },
      text: [`将登记 ${entries.length} 家企业`, ...lines].join('\n'),
    }
  }
  return done(registerEnterprises(ledger, author(input), keys))
}

function merged(ledger: Ledger, input: CommandInput, names: string[]): CommandResult {
  const [keep, ...others] = names.map((name) => named(ledger, name).key)
  if (keep === undefined || others.length === 0)
    throw new LedgerError('USAGE', 'enterprises merge 后面先写保留的企业，再写并入它的企业')
  const chosen = Object.fromEntries(input.values('choose').map(choice))
  return done(mergeEnterprises(ledger, author(input), { keep, others, chosen }))
}

function choice(written: string): [string, string] {
  const at = written.indexOf('=')
  const word = written.slice(0, at)
  const field = ENTERPRISES.fields.find(({ key, label }) => key === word || label === word)
  if (at > 0 && field !== undefined) return [field.key, written.slice(at + 1)]
  throw new LedgerError('USAGE', `“${written}”应写成 字段=值，如 creditCode=…`)
}

function done(change: Change | null): CommandResult {
  const count = change?.ops.filter(({ op, list }) => op === 'insert' && list === ENTERPRISES.key)
  return {
    json: { ok: true, seq: change?.seq ?? null, registered: count?.length ?? 0 },
    text: change === null ? '没有变化' : `第 ${change.seq} 版：${change.note}`,
  }
}

/** By id, credit code or name, present or former; USAGE where several are meant. */
function named(ledger: Ledger, written: string): Enterprise {
  const known = knownEnterprises(ledger)
  const byKey = known.find(({ key }) => key === written)
  if (byKey !== undefined) return byKey
  const folded = foldName(written)
  const found = known.filter(({ entry, ...enterprise }) =>
    entry === null
      ? rowsOf({ entry, ...enterprise }).some(({ name }) => foldName(name) === folded)
      : codesOf(entry).includes(written) ||
        namesOf(entry).some((name) => foldName(name) === folded),
  )
  const [first, second] = found
  if (first === undefined) throw notThere(written)
  if (second === undefined) return first
  const keys = found.map(({ key }) => key).join('、')
  throw new LedgerError('USAGE', `“${written}”有 ${found.length} 家，请写信用代码或 id：${keys}`)
}
