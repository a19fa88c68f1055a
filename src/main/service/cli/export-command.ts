/** `export`: what goes out as workbooks, documents and csv. */

import { basename, extname } from 'node:path'
import {
  type ExportFormat,
  type ExportKind,
  exportFormatSchema,
  exportKindSchema,
  firstPageSchema,
} from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import type { ExportCheck } from '../../../shared/export/checks/check.ts'
import { MONTH_HISTORY } from '../../../shared/progress/month-history.ts'
import { monthList } from '../../../shared/progress/month-list.ts'
import { localDay } from '../../../shared/schedule/days.ts'
import { monthsUntil } from '../../../shared/targets/months.ts'
import { lastDayOf } from '../../../shared/tasks/until.ts'
import { parseDay } from '../../../shared/values/date.ts'
import { dayOption } from '../../export/as-of.ts'
import { exportFile } from '../../export/export-file.ts'
import { ledgerChecks } from '../../export/ledger-checks.ts'
import { recordExport } from '../../export/record-export.ts'
import { revisionOf } from '../../history/revision.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { planOf, vocabularyOfLedger } from '../../plan/current-plan.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { exportSet } from './export-set.ts'
import { exportSubmissions } from './export-submissions.ts'
import { assertListOptions, listChoiceOf } from './list-choice-options.ts'
import { listWithPeriod } from './list-option.ts'
import { wordOf } from './plan-word.ts'
import { writtenMonth } from './progress-commands.ts'
import { assertTemplateOption, templateOption } from './template-option.ts'
import { author, required, userPath, withLedger } from './with-ledger.ts'
import { writeWhole } from './write-whole.ts'

const KINDS = [...exportKindSchema.options, 'list', 'submission', 'progress', 'set']

export const exportCommand: Command = {
  name: 'export',
  usage: `${KINDS.join('|')} --ledger FILE -o OUT [--list KEY [--period 2023-06]] [--format ${exportFormatSchema.options.join('|')}] [--template FILE|NAME] [--first-page N] [--draft] [--district D] [--view NAME] [--fields a,b,c] [--group district|category] [--paper A3|A4] [--department D] [--until MONTH] [--month MONTH] [--as-of DAY] [--scheme NAME] [--at SEQ|NAME] [--no-submissions]`,
  summary:
    '导出附件（annexes 为全部附件）、项目明细、任务分解表、总览（xlsx 为各表，docx、pdf 为通报；--as-of 2023-06-30 按那一天判断逾期和临期，不写为 --at 那一版的日期或今天），考核结果（assessment，--scheme 为考核办法的名称；xlsx 为各表，docx、pdf 为通报），或下发给辖市区的填报表（不写 --district 为全部，OUT 是 .zip 或文件夹，一地一个；是 .xlsx 则合为一个）；list 为 --list 的专项台账明细，submission 写 --list 则下发该台账，按期报送的用 --period 指明月份或季度；set 为全套（附件、各辖市区明细、填报表），存到 .zip 或文件夹，--no-submissions 不含填报表；不写 --format 时按 OUT 的后缀；--template 用自己的 xlsx 或 docx 模板（文件，或台账中自有模板的名称），不写时用设置中的默认模板，“官方”为随程序的模板；--first-page 为 xlsx、docx、pdf 的首页页码；--draft 在每页加“草稿”标记；projects 可选视图、列、分组和纸张；tasks 可只导出一个部门（--department 市交通运输局）、某时之前到期的事项（--until 2023-09）；progress 为一个月的调度表（--month 2023-04，不写为计划年度里最近的一个月），填好后用 import 合并',
  options: {
    ledger: 'value',
    list: 'value',
    period: 'value',
    output: 'value',
    format: 'value',
    'first-page': 'value',
    district: 'value',
    view: 'value',
    fields: 'value',
    group: 'value',
    paper: 'value',
    department: 'value',
    until: 'value',
    month: 'value',
    'as-of': 'value',
    scheme: 'value',
    template: 'value',
    'no-submissions': 'flag',
    at: 'value',
    draft: 'flag',
  },
  positionals: [1, 1],
  run(input) {
    const output = userPath(required(input, 'output'))
    assertExportOptions(input, output)
    const [kind = ''] = input.positionals
    assertKindOptions(input, kind)
    if (kind === 'set') return exportSet(input, output)
    return kind === 'submission' || kind === 'progress'
      ? exportWorkbooks(input, output)
      : exportTable(input, output)
  },
}

/** Options that say something about some kinds alone. */
const ONLY_FOR = {
  list: ['list', 'submission'],
  period: ['list', 'submission'],
  month: ['progress'],
  department: ['tasks'],
  until: ['tasks'],
  'as-of': ['overview', 'assessment'],
  scheme: ['assessment'],
}

function assertKindOptions(input: CommandInput, kind: string): void {
  for (const [name, kinds] of Object.entries(ONLY_FOR))
    if (!kinds.includes(kind) && input.value(name) !== undefined)
      throw new LedgerError('USAGE', `--${name} 只用于 ${kinds.join(' 和 ')}`)
  if (kind !== 'set' && input.flag('no-submissions'))
    throw new LedgerError('USAGE', '--no-submissions 只用于 set')
}

function exportWorkbooks(input: CommandInput, output: string): Promise<CommandResult> {
  const format = input.value('format') ?? 'xlsx'
  if (format !== 'xlsx') throw new LedgerError('USAGE', `填报表只有 xlsx 格式，不能导出 ${format}`)
  if (input.flag('draft')) throw new LedgerError('USAGE', '填报表不是公文，不能用 --draft')
  for (const name of ['first-page', 'view', 'fields', 'group', 'paper'])
    if (input.value(name) !== undefined)
      throw new LedgerError('USAGE', `填报表的列和版面由模板决定，不能用 --${name}`)
  const isOfMonth = input.positionals[0] === 'progress'
  const written = input.value('month')
  const told = isOfMonth && written !== undefined ? writtenMonth(written) : null
  return withLedger(input, (ledger) => {
    const list = isOfMonth ? monthList(told ?? newestMonth(ledger)) : listWithPeriod(ledger, input)
    return exportSubmissions(ledger, input, output, list)
  })
}

/** The newest month of the plan's year that has begun. */
function newestMonth(ledger: Ledger): string {
  const { year } = planOf(ledger)
  return monthsUntil(year, localDay(new Date())).at(-1) ?? `${year}-01`
}

/** Key of a list of the ledger, or of the months of projects one after another (各月进度). */
function exportedList(ledger: Ledger, input: CommandInput): string {
  const { key, title } = MONTH_HISTORY
  const written = input.value('list')
  return written === key || written === title ? key : listWithPeriod(ledger, input).key
}

function exportTable(input: CommandInput, output: string): Promise<CommandResult> {
  const isSpecial = input.positionals[0] === 'list'
  if (isSpecial) required(input, 'list')
  const kind = exportKindSchema.safeParse(isSpecial ? 'projects' : input.positionals[0])
  if (!kind.success)
    throw new LedgerError(
      'USAGE',
      `不能导出“${input.positionals[0]}”，目前支持 ${KINDS.join('、')}`,
    )
  assertListOptions(input, kind.data)
  const asked = dayOf(input.value('as-of'))
  const format = formatOf(kind.data, input.value('format'), output)
  const firstPage = firstPageOf(input, format)
  assertTemplateOption(input, format)
  const isDraft = input.flag('draft')
  if (isDraft && format === 'csv') throw new LedgerError('USAGE', 'csv 没有版面，不能用 --draft')
  return withLedger(input, async (ledger) => {
    const list = isSpecial ? exportedList(ledger, input) : undefined
    // Nothing can be put right in what is worked out of reports.
    const isMade = list === MONTH_HISTORY.key
    const template = templateOption(ledger, kind.data, format, input, list)
    const told = input.value('at')
    const at = told === undefined ? undefined : revisionOf(ledger, told)
    const district = wordOf(ledger, 'district', input.value('district'))
    const scheme = input.value('scheme')
    const selection = {
      ...(scheme === undefined ? {} : { scheme }),
      ...dayOption(ledger, kind.data, { asOf: asked, at }),
      ...(at === undefined ? {} : { at }),
      list: {
        ...listChoiceOf(input, district),
        ...(list === undefined ? {} : { key: list }),
      },
      tasks: {
        department: wordOf(ledger, 'department', input.value('department')),
        until: untilOf(ledger, input.value('until')),
      },
    }
    const options = {
      ...selection,
      ...(firstPage === undefined ? {} : { firstPage }),
      ...(template === undefined ? {} : { template }),
      isDraft,
    }
    const file = await exportFile(ledger, kind.data, format, options)
    const { bytes, warnings } = file
    writeWhole(output, bytes)
    recordExport(ledger, author(input), {
      kind: kind.data,
      format,
      options,
      file: { ...file, name: basename(output) },
    })
    const checks = isMade ? [] : ledgerChecks(ledger, kind.data, selection, format)
    return {
      json: {
        ok: true,
        kind: isSpecial ? 'list' : kind.data,
        file: output,
        format,
        seq: at ?? ledger.seq,
        checks: checks.map(({ places, ...check }) => ({ ...check, count: places.length })),
        ...(template === undefined ? {} : { warnings }),
      },
      text: [
        `已导出 ${output}`,
        ...warnings.map(({ message }) => `提醒：${message}`),
        ...checks.filter(({ severity }) => severity !== 'note').map(checkText),
      ].join('\n'),
    }
  })
}

/** One line of a check that found something; its places are seen in the window. */
function checkText({ sentence, places }: ExportCheck): string {
  const [first] = places
  const more = places.length > 1 ? `等 ${places.length} 处` : ''
  return `待处理：${sentence}——${first?.where}${more}（${first?.what}）`
}

/** As asked for; else as the file is called; else a workbook. All annexes as csv are a zip. */
function formatOf(kind: ExportKind, asked: string | undefined, output: string): ExportFormat {
  const ending = extname(output).slice(1).toLowerCase()
  const isZip = kind === 'annexes' && ending === 'zip'
  const format = exportFormatSchema.safeParse(asked ?? (isZip ? 'csv' : ending))
  if (kind === 'annexes' && format.data === 'csv' && !isZip)
    throw new LedgerError('USAGE', `全部附件的 csv 每张表一个文件，请存为 .zip：${output}`)
  if (format.success) return format.data
  if (asked === undefined) return 'xlsx'
  throw new LedgerError(
    'USAGE',
    `没有格式“${asked}”，可用：${exportFormatSchema.options.join('、')}`,
  )
}

function firstPageOf(input: CommandInput, format: ExportFormat): number | undefined {
  const text = input.value('first-page')
  if (text === undefined) return undefined
  if (format === 'csv') throw new LedgerError('USAGE', 'csv 没有页码，不能用 --first-page')
  const page = firstPageSchema.safeParse(/^\d+$/u.test(text) ? Number(text) : null)
  if (page.success) return page.data
  throw new LedgerError('USAGE', `--first-page 应为 1 到 9999 的整数，不能是“${text}”`)
}

/** The last day that the words include. */
function untilOf(ledger: Ledger, text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const day = lastDayOf(text, vocabularyOfLedger(ledger).year)
  if (day !== null) return day
  throw new LedgerError(
    'USAGE',
    `--until 应为 2023-09 或 2023-09-15 这样的月份或日期，不能是“${text}”`,
  )
}

function dayOf(text: string | undefined): string | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day !== null) return day
  throw new LedgerError('USAGE', `--as-of 应为 2023-06-30 这样的日期，不能是“${text}”`)
}

function assertExportOptions(input: CommandInput, output: string): void {
  if (output === userPath(required(input, 'ledger')))
    throw new LedgerError('USAGE', '导出文件不能覆盖台账本身')
}
