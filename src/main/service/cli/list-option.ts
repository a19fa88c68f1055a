/** `--list KEY`: the list that a command is about; projects without it. */
import { LedgerError } from '../../../shared/errors.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../../lists/lists-of.ts'
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
