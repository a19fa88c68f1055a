/** Special ledgers put into a ledger, and handed on to another one. */
import type { Change, Op } from '../../../shared/changes/change.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import { type SpecialFile, specialFiles, specialOps } from '../../../shared/lists/special/file.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { specialRowsOf } from '../lists-of.ts'
import { assertDefinitionsHold } from './assert-definitions.ts'

/**
 * Adds them as one change.
 * @throws LedgerError CHANGE_CONFLICT where the ledger has one of that key or name already.
 */
export function addLists(ledger: Ledger, author: string, files: readonly SpecialFile[]): Change {
  const present = ledger.rows(SPECIALS.key)
  const twin = files.find(({ key, name }) =>
    present.some((row) => row.id === key || row.cells.name === name),
  )
  if (twin !== undefined)
    throw new LedgerError('CHANGE_CONFLICT', `台账“${twin.name}”已经有了，没有添加`, {
      list: SPECIALS.key,
      id: twin.key,
    })
  const ops = newListOps(files, present.length)
  assertDefinitionsHold(ledger, ops)
  const names = files.map(({ name }) => name).join('、')
  return ledger.commit({ author, kind: 'edit', note: `添加专项台账：${names}`, ops })
}

export function newListOps(files: readonly SpecialFile[], before: number): Op[] {
  return files.flatMap((file, index) => specialOps(file, before + index))
}

/** What the ledger has defined, as one file for another office. */
export function definitionFile(ledger: Ledger): { lists: SpecialFile[] } {
  return { lists: specialFiles(specialRowsOf(ledger)) }
}
