import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger, sealCopy } from '../../../src/main/ledger/open.ts'
import type { Proof } from '../../../src/main/ledger/verify/verify.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { LedgerError } from '../../../src/shared/errors.ts'
import { compacted } from '../../fault/compacted.ts'
import { liveBytes } from '../../fault/live-bytes.ts'
import { preparedLedger } from '../../fault/prepared-ledger.ts'
import { TESTER } from '../../support/ledgers.ts'
import { Random } from '../../support/random.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

/** So small that a ledger of a test is divided as one of 100 000 projects is. */
const DIVISION = { parts: 8, ops: 1, bytes: 1 }

it('a bit flipped anywhere in a proven ledger is found within 8 checks (seed 5)', () => {
  const random = new Random(5)
  const sound = readFileSync(compacted(preparedLedger(folder, fill)))
  const live = liveBytes(sound)
  const path = join(folder, 'flipped.ledger')
  for (let turn = 0; turn < 150; turn += 1) {
    writeFileSync(path, sound)
    const ledger = openLedger(path)
    let proof = further(ledger, null)
    for (let check = random.below(10); check > 0; check -= 1) proof = further(ledger, proof)
    ledger.close()
    sealCopy(path)
    const bytes = Buffer.from(sound)
    const offset = random.of(live)
    bytes[offset] = (bytes[offset] ?? 0) ^ (1 << random.below(8))
    writeFileSync(path, bytes)
    expect(isFound(path, proof), `offset ${offset}`).toBe(true)
    for (const ending of ['', '-wal', '-shm']) rmSync(`${path}${ending}`, { force: true })
  }
}, 120_000)

it('every part comes round within 8 checks, and what is newer is looked at at once', () => {
  const ledger = openLedger(preparedLedger(folder, fill))
  let proof = further(ledger, null)
  const [first, ...rounds] = Array.from({ length: DIVISION.parts }, () => {
    proof = further(ledger, proof)
    return proof.round
  })
  // Not all at once, and each part is back at its beginning in time.
  expect(first).toMatchObject({ row: { list: expect.any(String) } })
  expect(rounds.some(({ change }) => change === 1)).toBe(true)
  expect(rounds.some(({ row }) => row === null)).toBe(true)
  expect(rounds.some(({ file }) => file === '')).toBe(true)
  fill(ledger)
  expect(further(ledger, proof)).toMatchObject({ seq: ledger.seq, hash: ledger.tip.hash })
  ledger.close()
})

it('a proof of another ledger proves nothing: all is gone through', () => {
  const ledger = openLedger(preparedLedger(folder, fill))
  const [row] = ledger.rows('project')
  const round = { change: 2, row: { list: 'project', id: row?.id ?? '' }, file: '' }
  const proof = { seq: 3, hash: 'ab'.repeat(32), round }
  expect(ledger.verifyFurther(proof, DIVISION)).toMatchObject({ ok: true, round: { change: 1 } })
  ledger.close()
})

function fill(ledger: Ledger): void {
  const rows = ledger.rows('project')
  const edit = { edit: 'set', list: 'project' } as const
  for (const { id } of rows.slice(0, 30))
    commitEdits(ledger, TESTER, [
      { ...edit, id, field: 'remark', value: `第${ledger.seq}次` },
      { ...edit, id, field: 'contact', value: `联系人${ledger.seq}` },
    ])
  for (const text of ['证明', '照片', '批文', '合同'])
    ledger.putFile(new TextEncoder().encode(`${text}${ledger.seq}`.repeat(300)))
  ledger.undo(TESTER)
}

function further(ledger: Ledger, proof: Proof | null): Proof {
  const { ok, round } = ledger.verifyFurther(proof, DIVISION)
  expect(ok).toBe(true)
  return { ...ledger.tip, round: round ?? { change: 1, row: null, file: '' } }
}

/** Refused on opening, or told by one of as many checks as the whole is divided into. */
function isFound(path: string, proof: Proof): boolean {
  try {
    const ledger = openLedger(path)
    try {
      let next = proof
      for (let check = 0; check < DIVISION.parts; check += 1) {
        const { ok, round } = ledger.verifyFurther(next, DIVISION)
        if (!ok || round === null) return true
        next = { ...proof, round }
      }
      return false
    } finally {
      ledger.close()
    }
  } catch (error) {
    if (error instanceof LedgerError) return true
    throw error
  }
}
