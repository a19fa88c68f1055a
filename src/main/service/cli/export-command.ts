/** `export`: what goes out as workbooks. */
import { exportKindSchema } from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { exportWorkbook } from '../../export/export-workbook.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { Command, CommandInput, CommandResult } from './command.ts'
import { exportSubmissions } from './export-submissions.ts'
import { wordOf } from './plan-word.ts'
import { required, userPath, withLedger } from './with-ledger.ts'
import { writeWhole } from './write-whole.ts'

export const exportCommand: Command = {
  name: 'export',
  usage:
    'annex1|annex2|air|projects|submission --ledger FILE -o OUT [--format xlsx] [--district D] [--at SEQ]',
  summary:
    '导出附件、项目明细，或下发给辖市区的填报表（不写 --district 为全部，OUT 是 .zip 或文件夹）',
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
    const output = userPath(required(input, 'output'))
    assertExportOptions(input, output)
    return input.positionals[0] === 'submission'
      ? withLedger(input, (ledger) => exportSubmissions(ledger, input, output))
      : exportTable(input, output)
  },
}

function exportTable(input: CommandInput, output: string): Promise<CommandResult> {
  const kind = exportKindSchema.safeParse(input.positionals[0])
  if (!kind.success)
    throw new LedgerError(
      'USAGE',
      `不能导出“${input.positionals[0]}”，目前支持 annex1、annex2、air、projects、submission`,
    )
  if (kind.data !== 'projects' && input.value('district') !== undefined)
    throw new LedgerError('USAGE', '--district 只用于 projects 和 submission')
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
