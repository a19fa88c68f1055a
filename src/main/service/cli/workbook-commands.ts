/** `import`, `export`, `summary`: what comes in as workbooks and what goes out. */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { summarize } from '../../../shared/annex/summary.ts'
import { exportKindSchema } from '../../../shared/contract/schemas.ts'
import { ERROR_TABLE, type ErrorCode, LedgerError } from '../../../shared/errors.ts'
import type { ChoiceSource } from '../../../shared/lists/definition.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { exportWorkbook } from '../../export/export-workbook.ts'
import { type ImportOptions, importWorkbook } from '../../import/import-workbook.ts'
import type { ImportReport } from '../../import/report.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { planOf, vocabularyOfLedger } from '../../plan/current-plan.ts'
import { readApart } from '../../workbook/read-apart.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { author, required, userPath, withLedger } from './with-ledger.ts'

/** Options of the contract that come with three-way merge and correction workbooks. */
const LATER_IMPORT_OPTIONS = ['map', 'correction'] as const

const importCommand: Command = {
  name: 'import',
  usage: 'WORKBOOK… --ledger FILE [--district D] [--category C] [--sheet S] [--dry-run]',
  summary: '导入工作簿：识别、匹配、比较；有错误则整份不写入',
  options: {
    ledger: 'value',
    district: 'value',
    category: 'value',
    sheet: 'value',
    map: 'value',
    correction: 'value',
    'on-conflict': 'value',
    delete: 'value',
    'dry-run': 'flag',
  },
  positionals: [1, Number.POSITIVE_INFINITY],
  run(input) {
    refuseLaterOptions(input)
    return withLedger(input, async (ledger) => {
      const [only = '', another] = input.positionals
      if (another === undefined) return importResult([await importFile(ledger, input, only)])
      const answers: FileAnswer[] = []
      for (const path of input.positionals) answers.push(await tryFile(ledger, input, path))
      return importResult(answers)
    })
  },
}

function refuseLaterOptions(input: CommandInput): void {
  for (const name of LATER_IMPORT_OPTIONS)
    if (input.value(name) !== undefined) throw new LedgerError('USAGE', `--${name} 尚未提供`)
  if ((input.value('delete') ?? 'none') !== 'none')
    throw new LedgerError('USAGE', '--delete 目前只支持 none：导入不会删除项目')
  const rule = input.value('on-conflict') ?? 'stop'
  if (!['stop', 'ours', 'theirs'].includes(rule))
    throw new LedgerError('USAGE', '--on-conflict 只能是 stop、ours 或 theirs')
}

/** Why one of several files was refused, beside the reports of the others. */
interface FileRefusal {
  ok: false
  file: string
  code: ErrorCode
  message: string
}

type FileAnswer = ImportReport | FileRefusal

/** Of several files each is committed whole or not at all; one that is refused stops no other. */
async function tryFile(ledger: Ledger, input: CommandInput, path: string): Promise<FileAnswer> {
  try {
    return await importFile(ledger, input, path)
  } catch (error) {
    if (!(error instanceof LedgerError) || error.code === 'USAGE') throw error
    return { ok: false, file: basename(path), code: error.code, message: error.message }
  }
}

async function importFile(
  ledger: Ledger,
  input: CommandInput,
  path: string,
): Promise<ImportReport> {
  const sheet = input.value('sheet')
  const district = wordOf(ledger, 'district', input.value('district'))
  const category = wordOf(ledger, 'category', input.value('category'))
  const options: ImportOptions = {
    list: PROJECTS,
    file: basename(path),
    author: author(),
    dryRun: input.flag('dry-run'),
    ...(sheet === undefined ? {} : { sheet }),
    ...(district === undefined ? {} : { district }),
    ...(category === undefined ? {} : { category }),
  }
  const bytes = readInput(userPath(path))
  return importWorkbook(ledger, await readApart(bytes, options.file), options)
}

function readInput(path: string): Uint8Array {
  try {
    return readFileSync(path)
  } catch (cause) {
    throw new LedgerError('INPUT_UNREADABLE', `无法读取文件：${path}`, { file: path }, cause)
  }
}

/** The official word for one given on the command line; USAGE when the plan has none. */
function wordOf(
  ledger: Ledger,
  source: ChoiceSource,
  written: string | undefined,
): string | undefined {
  if (written === undefined) return undefined
  const words = vocabularyOfLedger(ledger).words[source]
  const found = words.find(written)
  if (found === null)
    throw new LedgerError('USAGE', `计划中没有“${written}”，可用：${words.names.join('、')}`)
  return found
}

function importResult(reports: FileAnswer[]): CommandResult {
  const ok = reports.every((report) => report.ok)
  const [only] = reports
  const json = reports.length === 1 && only !== undefined ? { ...only } : { ok, imports: reports }
  return {
    json,
    text: reports.map(importText).join('\n'),
    exit: Math.max(...reports.map(exitOf)),
  }
}

function exitOf(report: FileAnswer): number {
  if (report.ok) return 0
  return ERROR_TABLE['code' in report ? report.code : 'IMPORT_REFUSED'].exit
}

function importText(report: FileAnswer): string {
  if ('code' in report) return report.message
  const { file, ok, seq, counts, issues } = report
  const errors = issues.filter((issue) => issue.level === 'error')
  const verdict = ok ? (seq === null ? '没有写入' : `已写入第 ${seq} 版`) : '有错误，没有写入'
  return [
    `${file}：新增 ${counts.added}，修改 ${counts.changed}，未变 ${counts.unchanged}，错误 ${counts.errors}，提醒 ${counts.warnings}；${verdict}`,
    ...errors.map((issue) => `  ${issue.sheet}!${issue.cell} ${issue.message}`),
  ].join('\n')
}

const exportCommand: Command = {
  name: 'export',
  usage:
    'annex1|annex2|air|projects --ledger FILE -o OUT [--format xlsx] [--district D] [--at SEQ]',
  summary: '导出附件或项目明细',
  options: {
    ledger: 'value',
    output: 'value',
    format: 'value',
    district: 'value',
    template: 'value',
    at: 'value',
  },
  positionals: [1, 1],
  run(input) {
    const kind = exportKindSchema.safeParse(input.positionals[0])
    if (!kind.success)
      throw new LedgerError(
        'USAGE',
        `不能导出“${input.positionals[0]}”，目前支持 annex1、annex2、air、projects`,
      )
    const output = userPath(required(input, 'output'))
    assertExportOptions(input, output)
    if (kind.data !== 'projects' && input.value('district') !== undefined)
      throw new LedgerError('USAGE', '--district 只用于 projects')
    return withLedger(input, async (ledger) => {
      const at = revisionOf(ledger, input.value('at'))
      const district = wordOf(ledger, 'district', input.value('district'))
      const { bytes } = await exportWorkbook(ledger, kind.data, {
        ...(at === undefined ? {} : { at }),
        ...(district === undefined ? {} : { district }),
      })
      writeWhole(output, bytes)
      return {
        json: { ok: true, kind: kind.data, file: output, format: 'xlsx', seq: at ?? ledger.seq },
        text: `已导出 ${output}`,
      }
    })
  },
}

function assertExportOptions(input: CommandInput, output: string): void {
  const format = input.value('format') ?? 'xlsx'
  if (format !== 'xlsx') throw new LedgerError('USAGE', `格式 ${format} 尚未提供，目前支持 xlsx`)
  if (input.value('template') !== undefined) throw new LedgerError('USAGE', '--template 尚未提供')
  if (output === userPath(required(input, 'ledger')))
    throw new LedgerError('USAGE', '导出文件不能覆盖台账本身')
}

function revisionOf(ledger: Ledger, text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  const seq = Number(text)
  if (Number.isInteger(seq) && seq >= 1 && seq <= ledger.seq) return seq
  throw new LedgerError('USAGE', `--at 应为 1 到 ${ledger.seq} 的版本号`)
}

/** The file appears under its name only when it is complete. */
function writeWhole(path: string, bytes: Uint8Array): void {
  const draft = `${path}.writing-${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(draft, bytes)
    renameSync(draft, path)
  } catch (cause) {
    throw new LedgerError(
      'USAGE',
      `不能写入 ${path}，请检查文件夹或关闭正在使用它的程序`,
      { file: path },
      cause,
    )
  }
}

const summaryCommand: Command = {
  name: 'summary',
  usage: '--ledger FILE',
  summary: '按辖市区和类别计数，与附件1数量对照',
  options: { ledger: 'value' },
  positionals: [0, 0],
  run: (input) =>
    withLedger(input, (ledger) => {
      const cells = ledger.rows(PROJECTS.key).map((row) => row.cells)
      const summary = summarize(planOf(ledger), cells)
      const lines = summary.districts.map(
        (district) => `${district}\t${summary.rowTotals[district]}`,
      )
      const gaps = `与附件1差异 ${summary.gaps.length} 处`
      return { json: { ...summary }, text: [...lines, `全市\t${summary.total}`, gaps].join('\n') }
    }),
}

export const workbookCommands: readonly Command[] = [importCommand, exportCommand, summaryCommand]
