/** `summary`: what the projects of a ledger add up to. */
import { summarize } from '../../../shared/annex/summary.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { planOf } from '../../plan/current-plan.ts'
import type { Command } from './command.ts'
import { withLedger } from './with-ledger.ts'

export const summaryCommand: Command = {
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
