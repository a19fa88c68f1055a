/** `--list KEY`: the list that a command is about; projects without it. */
import { LedgerError } from '../../../shared/errors.ts'
import { fieldOf, type ListDefinition } from '../../../shared/lists/definition.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { periodSheet } from '../../../shared/lists/sent-list.ts'
import { PERIOD_FIELD } from '../../../shared/lists/special/from-rows.ts'
import { parseValue } from '../../../shared/values/parse.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../../lists/lists-of.ts'
import { vocabularyOfLedger } from '../../plan/current-plan.ts'
import type { CommandInput } from './command.ts'

/** By key or Chinese name; USAGE for a list that the ledger lacks. */
export function listOption(ledger: Ledger, input: CommandInput): ListDefinition {
  const written = input.value('list')
  if (written === undefined) return PROJECTS
  const { byKey, special } = listsOf(ledger)
  const list = byKey.get(written) ?? [...byKey.values()].find(({ title }) => title === written)
  if (list !== undefined) return list
  const known = [PROJECTS, ...special].map(({ key, title }) => `${key}（${title}）`).join('、')
  throw new LedgerError('USAGE', `没有列表“${written}”，可用：${known}`)
}

/** The same with `--period`: the rows of one month or quarter of a list that is reported by it. */
export function listWithPeriod(ledger: Ledger, input: CommandInput): ListDefinition {
  const list = listOption(ledger, input)
  const written = input.value('period')
  if (written === undefined) return list
  const special = listsOf(ledger).special.find(({ key }) => key === list.key)
  if (special === undefined || special.special.period === 'once')
    throw new LedgerError('USAGE', `${list.title}不分期，不能用 --period`)
  const parsed = parseValue(fieldOf(special, PERIOD_FIELD), written, vocabularyOfLedger(ledger))
  if (!parsed.ok) throw new LedgerError('USAGE', parsed.message)
  return periodSheet(special, String(parsed.value))
}
