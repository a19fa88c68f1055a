/** `list`, `show`, `add`, `set`, `remove`: single projects. */
import type { Cells, Change } from '../../../shared/changes/change.ts'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { fieldOf } from '../../../shared/lists/definition.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import type { Vocabulary } from '../../../shared/plan/vocabulary.ts'
import { formatValue } from '../../../shared/values/format.ts'
import { parseValue } from '../../../shared/values/parse.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { commitEdits } from '../../lists/commit.ts'
import { vocabularyOfLedger } from '../../plan/current-plan.ts'
import type { Command } from './command.ts'
import { author, withLedger } from './with-ledger.ts'

const LIST = PROJECTS.key

/** A project with every field, empty ones null. */
function projectJson({ id, cells }: Row): Record<string, unknown> {
  return {
    id,
    ...Object.fromEntries(PROJECTS.fields.map(({ key }) => [key, cells[key] ?? null])),
  }
}

function projectText({ id, cells }: Row): string {
  return [
    cells.code ?? id,
    cells.district,
    cells.enterprise ?? '',
    cells.name ?? '',
    cells.status,
  ].join('\t')
}

/** `field=value` of the command line; USAGE for anything else. */
function assignment(text: string): [field: string, value: string] {
  const at = text.indexOf('=')
  const field = text.slice(0, at)
  const isKnown = field === 'id' || PROJECTS.fields.some((item) => item.key === field)
  if (at > 0 && isKnown) return [field, text.slice(at + 1)]
  throw new LedgerError('USAGE', `“${text}”应写成 字段=值，字段如 status、enterprise`)
}

/** The project of an id or a 项目编号. */
export function findProject(ledger: Ledger, key: string): Row {
  const cells = ledger.row(LIST, key)
  if (cells !== null) return { id: key, cells }
  const byCode = ledger.rows(LIST).find((row) => row.cells.code === key)
  if (byCode !== undefined) return byCode
  throw new LedgerError('ROW_NOT_FOUND', `找不到项目：${key}（请用 id 或项目编号）`, { id: key })
}

/** True where a cell equals what was written, read as the field reads it. */
function matches(cells: Cells, field: string, written: string, vocabulary: Vocabulary): boolean {
  const definition = fieldOf(PROJECTS, field)
  const parsed = parseValue(definition, written, vocabulary)
  if (!parsed.ok) throw new LedgerError('VALUE_INVALID', parsed.message, { field })
  return formatValue(definition, cells[field]) === formatValue(definition, parsed.value)
}

const listCommand: Command = {
  name: 'list',
  usage: '--ledger FILE [--where field=value]…',
  summary: '列出项目，可按字段筛选',
  options: { ledger: 'value', where: 'list' },
  positionals: [0, 0],
  run: (input) =>
    withLedger(input, (ledger) => {
      const conditions = input.values('where').map(assignment)
      const vocabulary = vocabularyOfLedger(ledger)
      const rows = ledger
        .rows(LIST)
        .filter(({ id, cells }) =>
          conditions.every(([field, written]) =>
            field === 'id' ? id === written : matches(cells, field, written, vocabulary),
          ),
        )
      return { json: { projects: rows.map(projectJson) }, text: rows.map(projectText).join('\n') }
    }),
}

const showCommand: Command = {
  name: 'show',
  usage: 'ID --ledger FILE',
  summary: '显示一个项目和它的全部改动',
  options: { ledger: 'value' },
  positionals: [1, 1],
  run: (input) =>
    withLedger(input, (ledger) => {
      const row = findProject(ledger, input.positionals[0] ?? '')
      const history = ledger.changesOfRow(LIST, row.id)
      const lines = PROJECTS.fields
        .map((field) => `${field.label}：${formatValue(field, row.cells[field.key])}`)
        .join('\n')
      return { json: { project: projectJson(row), history }, text: lines }
    }),
}

function changed(ledger: Ledger, change: Change | null, id: string | null) {
  const row = id === null ? null : ledger.row(LIST, id)
  return {
    json: {
      ok: true,
      seq: change?.seq ?? null,
      id,
      project: row === null || id === null ? null : projectJson({ id, cells: row }),
    },
    text: change === null ? '没有变化' : `第 ${change.seq} 版：${change.note}`,
  }
}

const setCommand: Command = {
  name: 'set',
  usage: 'ID field=value… --ledger FILE',
  summary: '修改一个项目的字段；值为空表示清除',
  options: { ledger: 'value' },
  positionals: [2, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const [key = '', ...assignments] = input.positionals
      const { id } = findProject(ledger, key)
      const edits = assignments
        .map(assignment)
        .map(([field, value]): Edit => ({ edit: 'set', list: LIST, id, field, value }))
      return changed(ledger, commitEdits(ledger, author(input), edits), id)
    }),
}

const addCommand: Command = {
  name: 'add',
  usage: 'field=value… --ledger FILE',
  summary: '新增一个项目',
  options: { ledger: 'value' },
  positionals: [1, Number.POSITIVE_INFINITY],
  run: (input) =>
    withLedger(input, (ledger) => {
      const cells: Cells = Object.fromEntries(input.positionals.map(assignment))
      const change = commitEdits(ledger, author(input), [{ edit: 'insert', list: LIST, cells }])
      return changed(ledger, change, change?.ops[0]?.id ?? null)
    }),
}

const removeCommand: Command = {
  name: 'remove',
  usage: 'ID --ledger FILE',
  summary: '删除一个项目（可撤销）',
  options: { ledger: 'value' },
  positionals: [1, 1],
  run: (input) =>
    withLedger(input, (ledger) => {
      const { id } = findProject(ledger, input.positionals[0] ?? '')
      return changed(
        ledger,
        commitEdits(ledger, author(input), [{ edit: 'delete', list: LIST, id }]),
        id,
      )
    }),
}

export const projectCommands: readonly Command[] = [
  listCommand,
  showCommand,
  setCommand,
  addCommand,
  removeCommand,
]
