/** A process that opens the ledgers it is told to, as fast as it can, and says whether it got them. */
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { openLedger } from '../../src/main/ledger/open.ts'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { LedgerError } from '../../src/shared/errors.ts'

export interface RaceAnswer {
  won: boolean
  /** Why not. */
  code: string | null
  milliseconds: number
}

let ledger: Ledger | null = null

process.on('message', (path: string | null) => {
  if (path === null) {
    ledger?.close()
    ledger = null
    process.send?.({ won: false, code: null, milliseconds: 0 } satisfies RaceAnswer)
    return
  }
  const start = performance.now()
  const answer = race(path)
  process.send?.({ ...answer, milliseconds: performance.now() - start } satisfies RaceAnswer)
})

function race(path: string): Omit<RaceAnswer, 'milliseconds'> {
  try {
    ledger = openLedger(path)
    const [row] = ledger.rows('project')
    const value = `进程 ${process.pid} 先到`
    const edit = {
      edit: 'set',
      list: 'project',
      id: row?.id ?? '',
      field: 'remark',
      value,
    } as const
    commitEdits(ledger, String(process.pid), [edit])
    return { won: true, code: null }
  } catch (error) {
    if (error instanceof LedgerError) return { won: false, code: error.code }
    throw error
  }
}
