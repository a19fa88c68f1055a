/** Special ledgers put into a ledger, and handed on to another one. */
import type { Change, Op } from '../../../shared/changes/change.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import { type SpecialFile, specialFiles, specialOps } from '../../../shared/lists/special/file.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { specialRowsOf } from '../lists-of.ts'
import { assertDefinitionsHold } from './assert-definitions.ts'

/**
 * Adds those that the ledger lacks as one change, whose note names those that it has by key or name.
 * @throws LedgerError CHANGE_CONFLICT where it has all of them.
 */
export function addLists(ledger: Ledger, author: string, files: readonly SpecialFile[]): Change {
  const present = ledger.rows(SPECIALS.key)
  const isPresent = ({ key, name }: SpecialFile) =>
    present.some((row) => row.id === key || row.cells.name === name)
  const [known, added] = [files.filter(isPresent), files.filter((file) => !isPresent(file))]
  const left = known.length === 0 ? '' : `已经有了，没有添加：${namesOf(known)}`
  if (added.length === 0) throw new LedgerError('CHANGE_CONFLICT', left, { list: SPECIALS.key })
  const ops = newListOps(added, present.length)
  assertDefinitionsHold(ledger, ops)
  const said = `添加专项台账：${namesOf(added)}`
  const note = left === '' ? said : `${said}（${left}）`
  return ledger.commit({ author, kind: 'edit', note, ops })
}

const namesOf = (files: readonly SpecialFile[]) => files.map(({ name }) => name).join('、')

export function newListOps(files: readonly SpecialFile[], before: number): Op[] {
  return files.flatMap((file, index) => specialOps(file, before + index))
}

/** What the ledger has defined, as one file for another office. */
export function definitionFile(ledger: Ledger): { lists: SpecialFile[] } {
  return { lists: specialFiles(specialRowsOf(ledger)) }
}
