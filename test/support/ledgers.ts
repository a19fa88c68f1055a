import { join } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { Ledger } from '../../src/main/ledger/ledger.ts'
import { newLedger } from '../../src/main/plan/new-ledger.ts'
import type { Cells } from '../../src/shared/changes/change.ts'
import type { Row } from '../../src/shared/contract/schemas.ts'

export const TESTER = '测试员'

/** A new ledger file of its own name in the folder; the caller closes it. */
export function makeLedger(folder: string, { sample = false } = {}): Ledger {
  const file = join(folder, `${uuid()}.ledger`)
  return newLedger(file, { plan: 'zhenjiang-2023', sample, author: TESTER })
}

export function projects(ledger: Ledger): Row[] {
  return ledger.rows('project')
}

/** The cells of the only project for which all given cells hold. */
export function projectWith(ledger: Ledger, given: Cells): Cells {
  const found = projects(ledger).filter(({ cells }) =>
    Object.entries(given).every(([field, value]) => cells[field] === value),
  )
  const [row] = found
  if (row === undefined || found.length > 1)
    throw new Error(`${found.length} projects have ${JSON.stringify(given)}`)
  return row.cells
}
