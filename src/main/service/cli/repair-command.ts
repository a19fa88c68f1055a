import { rebuildText } from '../../../shared/contract/rebuild-text.ts'
import { rebuildFile } from '../../backup/rebuild-file.ts'
import { putInPlaceOfDamaged } from '../../backup/replace-file.ts'
import { Settings } from '../settings.ts'
import type { Command } from './command.ts'
import { userPath } from './with-ledger.ts'

export const repairCommand: Command = {
  name: 'repair',
  usage: 'FILE [-o OUT]',
  summary: '重建损坏的台账：取改动记录和最近的备份中完好的部分；损坏的文件移到旁边，-o 则另存',
  options: { output: 'value' },
  positionals: [1, 1],
  async run(input) {
    const [told = ''] = input.positionals
    const damaged = userPath(told)
    const out = input.value('output')
    const target = out === undefined ? `${damaged}.rebuilt-${process.pid}` : userPath(out)
    const report = await rebuildFile(damaged, new Settings().backups, target)
    const kept = out === undefined ? putInPlaceOfDamaged(target, damaged) : damaged
    const file = out === undefined ? damaged : target
    return {
      json: { ok: true, seq: report.seq, file, kept, report },
      text: [
        `已重建到第 ${report.seq} 版：${file}`,
        ...rebuildText(report),
        `损坏的文件：${kept}`,
      ].join('\n'),
    }
  },
}
