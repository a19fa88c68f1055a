/** `export set`: everything in one go, as a zip or a folder. */
import { statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import { type ExportSet, makeSet, zipSet } from '../../export-set/export-set.ts'
import { finished } from '../../steps.ts'
import type { CommandInput, CommandResult } from './command.ts'
import { author, withLedger } from './with-ledger.ts'
import { writeWhole } from './write-whole.ts'

/** Options of `export` that say something about one file alone. */
const OF_ONE_FILE = [
  'format',
  'first-page',
  'template',
  'district',
  'view',
  'fields',
  'group',
  'paper',
  'at',
]

export function exportSet(input: CommandInput, output: string): Promise<CommandResult> {
  for (const name of OF_ONE_FILE)
    if (input.value(name) !== undefined)
      throw new LedgerError('USAGE', `export set 导出全套，不能用 --${name}`)
  if (input.flag('draft')) throw new LedgerError('USAGE', 'export set 导出全套，不能用 --draft')
  const isZip = extname(output).toLowerCase() === '.zip'
  if (!isZip && statSync(output, { throwIfNoEntry: false })?.isFile() === true)
    throw new LedgerError('USAGE', `全套要存到 .zip 或文件夹，不能是 ${output}`)
  return withLedger(input, async (ledger) => {
    const set = await finished(makeSet(ledger, { withSubmissions: !input.flag('no-submissions') }))
    write(set, output, isZip)
    set.record(author(input))
    return {
      json: {
        ok: true,
        kind: 'set',
        file: output,
        format: isZip ? 'zip' : 'folder',
        seq: set.seq,
        files: set.files.map(({ path }) => path),
      },
      text: `已导出全套 ${set.files.length} 个文件（第 ${set.seq} 版）：${output}`,
    }
  })
}

function write(set: ExportSet, output: string, isZip: boolean): void {
  if (isZip) writeWhole(output, zipSet(set).bytes)
  else for (const { path, bytes } of set.files) writeWhole(join(output, ...path.split('/')), bytes)
}
