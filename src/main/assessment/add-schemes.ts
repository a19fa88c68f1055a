/** Schemes put into a ledger, and handed on to another one. */
import { v7 as uuid } from 'uuid'
import { type SchemeFile, schemeFiles, schemeOps } from '../../shared/assessment/file.ts'
import type { Change, Op } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import { SCHEME_ITEMS, SCHEMES } from '../../shared/lists/assessment/definitions.ts'
import type { Ledger } from '../ledger/ledger.ts'

/** Adds them as one change; CHANGE_CONFLICT where the ledger has one of that name already. */
export function addSchemes(ledger: Ledger, author: string, files: readonly SchemeFile[]): Change {
  const present = ledger.rows(SCHEMES.key)
  const twin = files.find(({ name }) => present.some(({ cells }) => cells.name === name))
  if (twin !== undefined)
    throw new LedgerError('CHANGE_CONFLICT', `考核办法“${twin.name}”已经有了，没有添加`, {
      list: SCHEMES.key,
    })
  const names = files.map(({ name }) => name).join('、')
  const ops = newSchemeOps(files, present.length)
  return ledger.commit({ author, kind: 'edit', note: `添加考核办法：${names}`, ops })
}

export function newSchemeOps(files: readonly SchemeFile[], before: number): Op[] {
  return files.flatMap((file, index) => schemeOps(file, before + index, uuid))
}

/** What the ledger has, as one file for another office. */
export function schemeFile(ledger: Ledger): { schemes: SchemeFile[] } {
  const rows = { schemes: ledger.rows(SCHEMES.key), items: ledger.rows(SCHEME_ITEMS.key) }
  return { schemes: schemeFiles(rows) }
}
