/** A process that edits the ledger of its argument and reports each acknowledged change. */
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'

const ledger = openLedger(process.argv[2] ?? '')
const rows = ledger.rows('project')
for (let turn = 0; ; turn += 1) {
  const id = rows[turn % rows.length]?.id ?? ''
  const value = `第 ${turn} 次`
  const change = commitEdits(ledger, '写手', [
    { edit: 'set', list: 'project', id, field: 'remark', value },
  ])
  process.send?.(change?.seq ?? 0)
  await new Promise((resolve) => setImmediate(resolve))
}
