/** `summary`: what the projects of a ledger add up to. */
import type { Reconciliation } from '../../../shared/annex/reconciliation.ts'
import { summarize } from '../../../shared/annex/summary.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { reconciliation } from '../../annex/reconciliation.ts'
import { revisionOf } from '../../history/revision.ts'
import { planOf } from '../../plan/current-plan.ts'
import type { Command } from './command.ts'
import { withLedger } from './with-ledger.ts'

export const summaryCommand: Command = {
  name: 'summary',
  usage: '--ledger FILE [--since SEQ|标签]',
  summary: '按辖市区和类别计数，与附件1数量对照；--since 与那一版对账，逐项说明差异从哪来',
  options: { ledger: 'value', since: 'value' },
  positionals: [0, 0],
  run: (input) =>
    withLedger(input, (ledger) => {
      const cells = ledger.rows(PROJECTS.key).map((row) => row.cells)
      const summary = summarize(planOf(ledger), cells)
      const lines = summary.districts.map(
        (district) => `${district}\t${summary.rowTotals[district]}`,
      )
      const gaps = `与附件1差异 ${summary.gaps.length} 处`
      const text = [...lines, `全市\t${summary.total}`, gaps]
      const since = input.value('since')
      if (since === undefined) return { json: { ...summary }, text: text.join('\n') }
      const compared = reconciliation(ledger, revisionOf(ledger, since))
      return {
        json: { ...summary, reconciliation: compared },
        text: [...text, ...differences(compared)].join('\n'),
      }
    }),
}

/** A line for each cell that counts differently now, and one below it for each cause. */
function differences({ cells }: Reconciliation): string[] {
  return cells
    .filter(({ causes }) => causes.length > 0)
    .flatMap(({ district, category, before, now, causes }) => [
      `${district}\t${category}\t${before} → ${now}`,
      ...causes.map(
        ({ by, title, author, seq, source }) =>
          `\t${by > 0 ? '+1' : '−1'} ${title}（第 ${seq} 版，${[author, source?.file].filter(Boolean).join('，')}）`,
      ),
    ])
}
