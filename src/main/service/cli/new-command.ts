import { PROJECTS } from '../../../shared/lists/projects.ts'
import { newLedger } from '../../plan/new-ledger.ts'
import { DEFAULT_PLAN } from '../../plan/templates.ts'
import type { Command } from './command.ts'
import { author, userPath } from './with-ledger.ts'

export const newCommand: Command = {
  name: 'new',
  usage: 'FILE [--plan zhenjiang-2023] [--sample]',
  summary: '按计划建立台账；--sample 填入与附件1数量一致的示例项目',
  options: { plan: 'value', sample: 'flag' },
  positionals: [1, 1],
  run(input) {
    const path = userPath(input.positionals[0] ?? '')
    const plan = input.value('plan') ?? DEFAULT_PLAN
    const sample = input.flag('sample')
    const ledger = newLedger(path, { plan, sample, author: author() })
    try {
      const projects = ledger.rows(PROJECTS.key).length
      return {
        json: { ok: true, file: path, plan, sample, projects, seq: ledger.seq },
        text: `已建立台账 ${path}，${projects} 个项目`,
      }
    } finally {
      ledger.close()
    }
  },
}
