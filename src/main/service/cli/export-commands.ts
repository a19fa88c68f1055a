/** `export`, `summary`: what goes out. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { summarize } from '../../../shared/annex/summary.ts'
import { exportKindSchema } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { exportWorkbook } from '../../export/export-workbook.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { planOf } from '../../plan/current-plan.ts'
import type { Command, CommandInput } from './command.ts'
import { wordOf } from './plan-word.ts'
import { required, userPath, withLedger } from './with-ledger.ts'

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

export const exportCommands: readonly Command[] = [exportCommand, summaryCommand]
