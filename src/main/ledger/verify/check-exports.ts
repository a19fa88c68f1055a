import { GENESIS } from '../change-hash.ts'
import { type ExportChain, exportHash } from '../export-chain.ts'
import type { Problem } from './problem.ts'

/** The whole log of exports: it has a line for each file that ever left. */
export function exportProblems(exports: ExportChain): Problem[] {
  const problems: Problem[] = []
  let last = { id: 0, chain: GENESIS }
  for (const row of exports.rows()) {
    if (exportHash(last.chain, row) !== row.chain)
      problems.push({ kind: 'export', message: `第 ${row.id} 条导出记录被改过，或之前缺了一条` })
    last = row
  }
  const tip = exports.tip()
  if (tip.id !== last.id || tip.chain !== last.chain)
    problems.push({
      kind: 'export',
      message: `导出记录止于第 ${last.id} 条，应到第 ${tip.id} 条`,
    })
  return problems
}
