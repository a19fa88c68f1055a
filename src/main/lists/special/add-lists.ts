/** Special ledgers put into a ledger, and handed on to another one. */
import type { Change, Op } from '../../../shared/changes/change.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import { type SpecialFile, specialFiles, specialOps } from '../../../shared/lists/special/file.ts'
import { isGivenKey, isSameList } from '../../../shared/lists/special/merge-file.ts'
import { fitDefinition } from '../../../shared/plan/fit-definition.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { planOf, vocabularyOfLedger } from '../../plan/current-plan.ts'
import { specialRowsOf } from '../lists-of.ts'
import { assertDefinitionsHold } from './assert-definitions.ts'
import { specialAssigner } from './assign.ts'
import { type Taken, takeDefinition } from './take-definition.ts'

/**
 * Adds those that the ledger lacks as one change, whose note tells what it had by key or name. Of
 * those that come with the program what is here stays as it is; of a file, as another office has
 * changed it, a definition that has no rows here is replaced, and one that has some is given what it
 * lacks.
 * @throws LedgerError CHANGE_CONFLICT where there is nothing to add.
 */
export function addLists(
  ledger: Ledger,
  author: string,
  shipped: readonly SpecialFile[],
  files: readonly SpecialFile[] = [],
): Change {
  const [ofProgram, ofFiles] = [matched(ledger, shipped), matched(ledger, files)]
  const left = known(ofProgram).map(({ file: { name } }) => ({
    name,
    ops: [],
    said: '',
    remarks: [],
  }))
  const taken = known(ofFiles).map(({ own, file }) => takeDefinition(ledger, own, file))
  const added = [...ofProgram, ...ofFiles].flatMap(({ file, own }) => (own === null ? [file] : []))
  return commitTaken(ledger, author, [...newLists(ledger, added), ...taken, ...left])
}

/** Names of those without rows whose definitions those of a file would replace by others. */
export function replacedBy(ledger: Ledger, files: readonly SpecialFile[]): string[] {
  return known(matched(ledger, files))
    .filter(({ own }) => ledger.rows(own.key).length === 0)
    .filter(({ own, file }) => takeDefinition(ledger, own, file).ops.length > 0)
    .map(({ own }) => own.name)
}

interface Matched {
  file: SpecialFile
  /** The definition that the ledger has. */
  own: SpecialFile | null
}

function matched(ledger: Ledger, files: readonly SpecialFile[]): Matched[] {
  const present = definitionFile(ledger).lists
  return files.map((file) => ({ file, own: present.find((one) => isSameList(one, file)) ?? null }))
}

function known(pairs: readonly Matched[]): { file: SpecialFile; own: SpecialFile }[] {
  return pairs.flatMap(({ file, own }) => (own === null ? [] : [{ file, own }]))
}

function newLists(ledger: Ledger, files: readonly SpecialFile[]): Taken[] {
  const present = ledger.rows(SPECIALS.key)
  const taken = new Set(present.map(({ id }) => id))
  const assign = specialAssigner(ledger)
  return files.map((written, index) => {
    const { file, remarks } = fitDefinition(written, planOf(ledger), vocabularyOfLedger(ledger))
    const key = isGivenKey(file.key) && taken.has(file.key) ? String(assign({}).key) : file.key
    taken.add(key)
    const ops = specialOps({ ...file, key }, present.length + index)
    return { name: file.name, ops, said: '添加专项台账', remarks }
  })
}

function commitTaken(ledger: Ledger, author: string, taken: readonly Taken[]): Change {
  const ops = taken.flatMap((one) => one.ops)
  const left = taken.filter((one) => one.ops.length === 0)
  const had = left.length === 0 ? '' : `已经有了，没有添加：${namesOf(left)}`
  const remarks = taken.flatMap(({ name, remarks: own }) => own.map((text) => `“${name}”${text}`))
  if (ops.length === 0)
    throw new LedgerError('CHANGE_CONFLICT', [had, ...remarks].join('；'), {
      list: SPECIALS.key,
    })
  assertDefinitionsHold(ledger, ops)
  const done = Map.groupBy(
    taken.filter((one) => one.ops.length > 0),
    ({ said }) => said,
  )
  const said = [...done].map(([what, own]) => `${what}：${namesOf(own)}`).join('；')
  const besides = [...(had === '' ? [] : [had]), ...remarks].join('；')
  const note = besides === '' ? said : `${said}（${besides}）`
  return ledger.commit({ author, kind: 'edit', note, ops })
}

const namesOf = (files: readonly { name: string }[]) => files.map(({ name }) => name).join('、')

export function newListOps(files: readonly SpecialFile[], before: number): Op[] {
  return files.flatMap((file, index) => specialOps(file, before + index))
}

/** What the ledger has defined, as one file for another office. */
export function definitionFile(ledger: Ledger): { lists: SpecialFile[] } {
  return { lists: specialFiles(specialRowsOf(ledger), planOf(ledger).year) }
}
