/**
 * `--template`: an office's own template, by path or by the name under which the ledger keeps it.
 * Without it the default that was chosen in 设置, as in the window.
 */
import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type {
  ExportFormat,
  FixedTemplateKind,
  TemplateKind,
} from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { templateKindFor } from '../../../shared/export/template-kinds.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { listsOf } from '../../lists/lists-of.ts'
import type { TemplateFile } from '../../template/open-template.ts'
import { defaultTemplateFor, ownTemplate, ownTemplates } from '../../template/own/own-templates.ts'
import type { CommandInput } from './command.ts'
import { listOption } from './list-option.ts'
import { userPath } from './with-ledger.ts'

/** Asks for the shipped template where the office has a default of its own. */
const OFFICIAL = '官方'

/** Options that choose what a template has fixed; only an official export has a place for them. */
const OF_THE_TEMPLATE = ['fields', 'group', 'paper']

export function assertTemplateOption(input: CommandInput, format: ExportFormat): void {
  if (input.value('template') !== undefined && format !== 'xlsx' && format !== 'docx')
    throw new LedgerError('USAGE', `--template 只用于 xlsx 和 docx，不能用于 ${format}`)
}

/** What is in the template is judged when it is filled. `list`: key of the list that goes out. */
export function templateOption(
  ledger: Ledger,
  of: FixedTemplateKind,
  format: ExportFormat,
  input: CommandInput,
  list: string = listOption(ledger, input).key,
): TemplateFile | undefined {
  const kind = templateKindFor(of, list, listsOf(ledger))
  const asked = input.value('template')
  if (asked === OFFICIAL) return undefined
  if (asked === undefined) {
    const isChosen = OF_THE_TEMPLATE.some((name) => input.value(name) !== undefined)
    return isChosen ? undefined : defaultTemplateFor(ledger, kind, format)
  }
  const file = userPath(asked)
  const own = ownTemplates(ledger, kind, format).filter(({ cells }) => cells.name === asked)
  const [first, second] = own
  // A file is what was meant by whoever writes a path to it.
  if (first === undefined || existsSync(file)) return readTemplate(file, ledger, kind)
  if (second !== undefined)
    throw new LedgerError(
      'USAGE',
      `台账中有 ${own.length} 个名为“${asked}”的模板，请先在设置中改名`,
    )
  return ownTemplate(ledger, first.id)
}

function readTemplate(file: string, ledger: Ledger, kind: TemplateKind | null): TemplateFile {
  try {
    return { name: basename(file), bytes: readFileSync(file) }
  } catch (cause) {
    const names = ownTemplates(ledger, kind).map(({ cells }) => `“${cells.name}”`)
    const known = names.length === 0 ? '没有自有模板' : `自有模板有 ${names.join('、')}`
    throw new LedgerError(
      'INPUT_UNREADABLE',
      `无法读取模板：${file}；台账中用于这种表的${known}`,
      { file },
      cause,
    )
  }
}
