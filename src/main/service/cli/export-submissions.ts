/** `export submission`: workbooks for districts, as one file, a zip or a folder, and their record. */
import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { monthOfList } from '../../../shared/progress/month-list.ts'
import {
  type Dispatch,
  makeDispatch,
  recordDispatch,
  zipDispatch,
} from '../../exchange/dispatch.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { CommandInput, CommandResult } from './command.ts'
import { wordOf } from './plan-word.ts'
import { templateOption } from './template-option.ts'
import { author } from './with-ledger.ts'
import { writeWhole } from './write-whole.ts'

type OutputFormat = 'xlsx' | 'zip' | 'folder'

export async function exportSubmissions(
  ledger: Ledger,
  input: CommandInput,
  output: string,
  list: ListDefinition,
): Promise<CommandResult> {
  if (input.value('at') !== undefined)
    throw new LedgerError('USAGE', '填报表总是取自台账的最新版本，不能用 --at')
  const district = wordOf(ledger, 'district', input.value('district')) ?? null
  const format = formatOf(output, district)
  const kind = monthOfList(list.key) === null ? 'submission' : 'progress'
  const dispatch = await makeDispatch(ledger, district, {
    list: list.key,
    isOne: format === 'xlsx',
    template: templateOption(ledger, kind, 'xlsx', input),
  })
  const files = write(dispatch, format, output)
  const recorded = recordDispatch(ledger, author(input), dispatch).seq
  // Each workbook is of the same template.
  const { warnings = [] } = dispatch.workbooks[0] ?? {}
  const count = dispatch.workbooks.reduce((sum, { rows }) => sum + rows, 0)
  return {
    json: {
      ok: true,
      kind,
      file: output,
      format,
      seq: dispatch.baseSeq,
      recorded,
      files: dispatch.workbooks.map(({ district: name, rows }, index) => ({
        district: name,
        file: files[index],
        rows,
      })),
      ...(input.value('template') === undefined ? {} : { warnings }),
    },
    text: [
      `已导出 ${files.length} 个${kind === 'submission' ? '填报表' : '调度表'}，共 ${count} 个${list.rowName}：${output}`,
      ...warnings.map(({ message }) => `提醒：${message}`),
    ].join('\n'),
  }
}

function formatOf(output: string, district: string | null): OutputFormat {
  const ending = extname(output).toLowerCase()
  if (district !== null) {
    if (ending === '.xlsx') return 'xlsx'
    throw new LedgerError('USAGE', `单个辖市区的填报表应存为 .xlsx：${output}`)
  }
  if (ending === '.zip') return 'zip'
  // All districts in one workbook.
  if (ending === '.xlsx') return 'xlsx'
  if (isFile(output))
    throw new LedgerError(
      'USAGE',
      `全部辖市区的填报表要存到文件夹、.zip（每地一个）或 .xlsx（合为一个），不能是 ${output}`,
    )
  return 'folder'
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

/** Writes the workbooks and says where each one is; within a zip by its name alone. */
function write(dispatch: Dispatch, format: OutputFormat, output: string): string[] {
  const { workbooks } = dispatch
  switch (format) {
    case 'xlsx':
      for (const { bytes } of workbooks) writeWhole(output, bytes)
      return [output]
    case 'zip':
      writeWhole(output, zipDispatch(dispatch))
      return workbooks.map(({ name }) => name)
    case 'folder':
      return workbooks.map(({ name, bytes }) => {
        const path = join(output, name)
        writeWhole(path, bytes)
        return path
      })
  }
}
