/** Workbooks made for districts, and the record that they went out. */
import { zipSync } from 'fflate'
import { v7 as uuid } from 'uuid'
import type { Change, Op } from '../../shared/changes/change.ts'
import { compactCells } from '../../shared/changes/rows.ts'
import { LedgerError } from '../../shared/errors.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { DISPATCHES, WHOLE_CITY } from '../../shared/lists/dispatches.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { receiversOf } from '../../shared/lists/reporting.ts'
import { exchangeOf, sentList } from '../../shared/lists/sent-list.ts'
import type { Download } from '../export/export-workbook.ts'
import { fileName } from '../export/file-name.ts'
import { type SubmissionWorkbook, submissionWorkbook } from '../export/submission-workbook.ts'
import { distinctNames } from '../file-names.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { ledgerIdOf } from '../ledger/ledger-id.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'
import { presentRows } from '../progress/list-rows.ts'
import type { TemplateFile } from '../template/open-template.ts'
import { exchangedName } from './exchanged.ts'

/** Workbooks that were made together from one revision of the ledger. */
export interface Dispatch {
  /** The list that went out. */
  list: ListDefinition
  baseSeq: number
  /** UTC instant, ISO 8601. */
  at: string
  workbooks: DistrictWorkbook[]
}

interface DispatchOptions {
  /** Key of what is sent, as `sentList` knows it; projects without it. */
  list?: string
  /** The office's own; the shipped one without it. */
  template?: TemplateFile | undefined
  /** All districts in one workbook. */
  isOne?: boolean
}

export interface DistrictWorkbook extends SubmissionWorkbook {
  district: string
  /** Rows of the list in it. */
  rows: number
}

/**
 * Makes and records the workbook of one district, or a zip with those of all that report the list.
 * @throws LedgerError VALUE_INVALID for a district that the plan lacks.
 */
export async function sendOut(
  ledger: Ledger,
  author: string,
  district: string | null,
  options: DispatchOptions = {},
): Promise<Download> {
  const dispatch = await makeDispatch(ledger, district, options)
  recordDispatch(ledger, author, dispatch)
  const [only] = dispatch.workbooks
  if (district !== null && only !== undefined) return only
  const { city, year } = planOf(ledger)
  const about = exchangedName(ledger, exchangeOf(dispatch.list.key))
  const what = about === '' ? `${year}年填报表` : about
  return { name: fileName(city + what, 'zip'), bytes: zipDispatch(dispatch) }
}

/**
 * Makes the workbook of one district, or with null those of all in the plan's order, or one for all.
 */
export async function makeDispatch(
  ledger: Ledger,
  district: string | null,
  { list: key = PROJECTS.key, template, isOne = false }: DispatchOptions = {},
): Promise<Dispatch> {
  const list = sentList(listsOf(ledger), key)
  if (list === null) throw new LedgerError('VALUE_INVALID', `没有可以下发的列表：${key}`)
  // Read at once: the ledger may move on while the workbooks are written.
  const plan = planOf(ledger)
  const all = presentRows(ledger, list.key)
  const ledgerId = ledgerIdOf(ledger)
  const { seq } = ledger
  const at = new Date().toISOString()
  const known = receiversOf(plan, listsOf(ledger), exchangeOf(key).list)
  if (district !== null && !known.includes(district))
    throw new LedgerError(
      'VALUE_INVALID',
      `${list.title}不报送“${district}”，可用：${known.join('、')}`,
    )
  const workbooks: DistrictWorkbook[] = []
  const receivers = district === null ? (isOne ? [WHOLE_CITY] : known) : [district]
  for (const name of receivers) {
    const rows = name === WHOLE_CITY ? all : all.filter(({ cells }) => cells.district === name)
    const source = { list, rows, plan, district: name, ledgerId, seq, at, template }
    workbooks.push({ district: name, rows: rows.length, ...(await submissionWorkbook(source)) })
  }
  const names = distinctNames(workbooks.map(({ name }) => name))
  return {
    list,
    baseSeq: seq,
    at,
    workbooks: workbooks.map((one, place) => ({ ...one, name: names[place] ?? one.name })),
  }
}

/** Writes down as one change that these workbooks went out. */
export function recordDispatch(ledger: Ledger, author: string, dispatch: Dispatch): Change {
  const { list, at, baseSeq, workbooks } = dispatch
  const about = exchangeOf(list.key)
  const ops = workbooks.map(({ district, name, rows, template }): Op => {
    const own = { district, at, by: author, baseSeq, file: name, rows, template }
    const cells = compactCells({ ...own, ...about })
    return { op: 'insert', list: DISPATCHES.key, id: uuid(), cells }
  })
  const [first] = workbooks
  const whom = workbooks.length === 1 ? (first?.district ?? '') : `${workbooks.length} 个辖市区`
  const what = exchangedName(ledger, about) || '填报表'
  return ledger.commit({ author, kind: 'exchange', note: `下发${what}：${whom}`, ops })
}

/** All workbooks in one archive; they are packed already. */
export function zipDispatch({ workbooks }: Dispatch): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(workbooks.map(({ name, bytes }) => [name, bytes])), {
    level: 0,
  })
}
