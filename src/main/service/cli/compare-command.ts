/** `compare`: the ledgers of two years side by side. */
import {
  COUNT_WORDS,
  COUNTED,
  sumOfCounts,
  type YearCounts,
} from '../../../shared/plan/years/years.ts'
import { yearsComparison } from '../../plan/years/comparison.ts'
import type { Command } from './command.ts'
import { openNamed } from './with-ledger.ts'

export const compareCommand: Command = {
  name: 'compare',
  usage: '上年台账 今年台账',
  summary: '两年对照：按辖市区和类别列出上年的项目和已完成、今年结转、新增和已完成的项目数',
  options: {},
  positionals: [2, 2],
  run({ positionals: [lastFile = '', nowFile = ''] }) {
    const last = openNamed(lastFile)
    try {
      const now = openNamed(nowFile)
      try {
        const compared = yearsComparison(last, now)
        const { cells, astray } = compared
        const total = sumOfCounts([...cells, astray])
        return {
          json: { ...compared, total },
          text: [
            ['辖市区', '类别', ...COUNTED.map((key) => COUNT_WORDS[key])].join('\t'),
            ...cells.map((cell) => lineOf(cell.district, cell.category, cell)),
            lineOf('不在今年计划内', '', astray),
            lineOf('合计', '', total),
          ].join('\n'),
        }
      } finally {
        now.close()
      }
    } finally {
      last.close()
    }
  },
}

function lineOf(district: string, category: string, counts: YearCounts): string {
  return [district, category, ...COUNTED.map((key) => counts[key])].join('\t')
}
