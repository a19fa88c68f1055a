/** `list`, `show`, `add`, `set`, `remove`: single rows of a list, of projects without `--list`. */
import type { Cells, Change } from '../../../shared/changes/change.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { fieldOf, type ListDefinition } from '../../../shared/lists/definition.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { parseValue } from '../../../shared/values/parse.ts'
import { changesOfRow } from '../../history/changes-of-row.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { commitEdits } from '../../lists/commit.ts'
import { vocabularyOfLedger } from '../../plan/current-plan.ts'
import type { Command, CommandInput } from './command.ts'
import { listOption } from './list-option.ts'
import { author, withLedger } from './with-ledger.ts'

/** A row with every field, empty ones null. */
function rowJson(list: ListDefinition, { id, cells }: Row): Record<string, unknown> {
  return {
    id,
    ...Object.fromEntries(list.fields.map(({ key }) => [key, cells[key] ?? null])),
  }
}

const SHORT_FIELDS = ['district', 'enterprise', 'name', 'status']

/** One line: number or id, and what tells the row apart. */
function rowText(list: ListDefinition, { id, cells }: Row): string {
  const named = list.key === PROJECTS.key ? SHORT_FIELDS : [...new Set(list.identity.flat())]
  const values = named.map((key) => formatValue(fieldOf(list, key), cells[key]))
  return [cells.code ?? id, ...values].join('\t')
}

/** What the rows and a single row are called in JSON. */
function jsonNames(list: ListDefinition): { rows: string; row: string } {
  return list.key === PROJECTS.key
    ? { rows: 'projects', row: 'project' }
    : { rows: 'rows', row: 'row' }
}

/** `field=value` of the command line, the field by key or name; USAGE for anything else. */
function assignment(list: ListDefinition, text: string): [field: string, value: string] {
  const at = text.indexOf('=')
  const name = text.slice(0, at)
  const field =
    name === 'id' ? name : list.fields.find(({ key, label }) => key === name || label === name)?.key
  if (at > 0 && field !== undefined) return [field, text.slice(at + 1)]
  const known = list.fields.slice(0, 6).map(({ key }) => key)
  throw new LedgerError('USAGE', `“${text}”应写成 字段=值，字段如 ${known.join('、')}`)
}

/** The row of an id or, of a project, a 项目编号; elsewhere of a name that one row alone bears. */
export function findRow(ledger: Ledger, list: ListDefinition, key: string): Row {
  const cells = ledger.row(list.key, key)
  if (cells !== null) return { id: key, cells }
  const hasCode = list.fields.some((field) => field.key === 'code')
  const byCode = hasCode ? ledger.rows(list.key).find((row) => row.cells.code === key) : undefined
  if (byCode !== undefined) return byCode
  const [named, ...more] = hasCode ? [] : rowsNamed(ledger, list, key)
  if (named !== undefined && more.length === 0) return named
  if (named !== undefined)
    throw new LedgerError('USAGE', `有 ${more.length + 1} 个${list.rowName}叫“${key}”，请用 id`)
  const how = hasCode ? `id 或${fieldOf(list, 'code').label}` : '名称或 id'
  throw new LedgerError('ROW_NOT_FOUND', `找不到${list.rowName}：${key}（请用${how}）`, { id: key })
}

function rowsNamed(ledger: Ledger, list: ListDefinition, name: string): Row[] {
  const names = new Set(list.identity.flat().filter((key) => fieldOf(list, key).type === 'text'))
  return ledger.rows(list.key).filter(({ cells }) => [...names].some((key) => cells[key] === name))
}

interface Condition {
  field: string
  written: string
}

/** True where a cell equals what was written, read as the field reads it. */
function matches(
  list: ListDefinition,
  { id, cells }: Row,
  { field, written }: Condition,
  vocabulary: Vocabulary,
): boolean {
  if (field === 'id') return id === written
  const definition = fieldOf(list, field)
  const parsed = parseValue(definition, written, vocabulary)
  if (!parsed.ok) throw new LedgerError('VALUE_INVALID', parsed.message, { field })
  return formatValue(definition, cells[field]) === formatValue(definition, parsed.value)
}

const OPTIONS = { ledger: 'value', list: 'value' } as const

const listCommand: Command = {
  name: 'list',
  usage: '--ledger FILE [--list KEY] [--where field=value]…',
  summary: '列出项目，或 --list 的专项台账，可按字段筛选',
  options: { ...OPTIONS, where: 'list' },
  positionals: [0, 0],
  run: (input) =>
    withLedger(input, (ledger) => {
      const list = listOption(ledger, input)
      const conditions = input.values('where').map((text): Condition => {
        const [field, written] = assignment(list, text)
        return { field, written }
      })
      const vocabulary = vocabularyOfLedger(ledger)
      const rows = ledger
        .rows(list.key)
        .filter((row) => conditions.every((one) => matches(list, row, one, vocabulary)))
      return {
        json: { [jsonNames(list).rows]: rows.map((row) => rowJson(list, row)) },
        text: rows.map((row) => rowText(list, row)).join('\n'),
      }
    }),
}

const showCommand: Command = {
  name: 'show',
  usage: 'ID --ledger FILE [--list KEY]',
  summary: '显示一个项目（或 --list 的一行）和它的全部改动',
  options: OPTIONS,
  positionals: [1, 1],
  run: (input) =>
    withLedger(input, (ledger) => {
      const list = listOption(ledger, input)
      const row = findRow(ledger, list, input.positionals[0] ?? '')
      const history = changesOfRow(ledger, list.key, row.id)
      const lines = list.fields
        .map((field) => `${field.label}：${formatValue(field, row.cells[field.key])}`)
        .join('\n')
      return { json: { [jsonNames(list).row]: rowJson(list, row), history }, text: lines }
    }),
}

/** What came of writing to a row. */
function changed(ledger: Ledger, list: ListDefinition, change: Change | null, id: string | null) {
  const cells = id === null ? null : ledger.row(list.key, id)
  return {
    json: {
      ok: true,
      seq: change?.seq ?? null,
      id,
      [jsonNames(list).row]: cells === null || id === null ? null : rowJson(list, { id, cells }),
    },
    text: change === null ? '没有变化' : `第 ${change.seq} 版：${change.note}`,
  }
}

function written(ledger: Ledger, input: CommandInput, edits: Edit[]): Change | null {
  return commitEdits(ledger, author(input), edits)
}

const setCommand: Command = {
  name: 'set',
  usage: 'ID field=value… --ledger FILE [--list KEY [--period 二季度]]',
  summary:
    '修改一个项目（或 --list 的一行）的字段；值为空表示清除；改 --list special 的报送周期时，--period 写现有各行归入哪一期',
  options: { ...OPTIONS, period: 'value' },
  positionals: [2, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const list = listOption(ledger, input)
      const [key = '', ...assignments] = input.positionals
      const { id } = findRow(ledger, list, key)
      const rowsInto = input.value('period')
      if (rowsInto !== undefined && list.key !== SPECIALS.key)
        throw new LedgerError('USAGE', `--period 只用于修改${SPECIALS.title}的报送周期`)
      const edits = assignments
        .map((text) => assignment(list, text))
        .map(
          ([field, value]): Edit => ({
            ...{ edit: 'set', list: list.key, id, field, value },
            ...(rowsInto === undefined ? {} : { rowsInto }),
          }),
        )
      return changed(ledger, list, written(ledger, input, edits), id)
    }),
}

const addCommand: Command = {
  name: 'add',
  usage: 'field=value… --ledger FILE [--list KEY]',
  summary: '新增一个项目，或 --list 的一行',
  options: OPTIONS,
  positionals: [1, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const list = listOption(ledger, input)
      const cells: Cells = Object.fromEntries(
        input.positionals.map((text) => assignment(list, text)),
      )
      const change = written(ledger, input, [{ edit: 'insert', list: list.key, cells }])
      return changed(ledger, list, change, change?.ops[0]?.id ?? null)
    }),
}

const removeCommand: Command = {
  name: 'remove',
  usage: 'ID --ledger FILE [--list KEY]',
  summary: '删除一个项目，或 --list 的一行（可撤销）',
  options: OPTIONS,
  positionals: [1, 1],
  run: (input) =>
    withLedger(input, (ledger) => {
      const list = listOption(ledger, input)
      const { id } = findRow(ledger, list, input.positionals[0] ?? '')
      const change = written(ledger, input, [{ edit: 'delete', list: list.key, id }])
      return changed(ledger, list, change, id)
    }),
}

export const rowCommands: readonly Command[] = [
  listCommand,
  showCommand,
  setCommand,
  addCommand,
  removeCommand,
]
