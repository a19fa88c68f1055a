/** The ledger of another year, made from last year's, which stays as it is. */
import { basename } from 'node:path'
import { v7 as uuid } from 'uuid'
import type { SchemeFile } from '../../../shared/assessment/file.ts'
import type { Op } from '../../../shared/changes/change.ts'
import { compactCells } from '../../../shared/changes/rows.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { ATTACHMENTS } from '../../../shared/lists/attachments.ts'
import { ENTERPRISES } from '../../../shared/lists/enterprises.ts'
import { CARRY_RULES, ORIGINS, PREDECESSOR } from '../../../shared/lists/origins.ts'
import { PROGRESS } from '../../../shared/lists/progress.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { idOfCells } from '../../../shared/lists/row-id.ts'
import { withConditions, withYearMoved } from '../../../shared/lists/special/conditions.ts'
import { TEMPLATES } from '../../../shared/lists/templates.ts'
import { VIEWS } from '../../../shared/lists/views.ts'
import { type CarriedAlong, carriedAlong } from '../../../shared/plan/years/carried-along.ts'
import { type CarryOver, carryOver } from '../../../shared/plan/years/carry-over.ts'
import { mappingFaults, newPlace, type PlanMapping } from '../../../shared/plan/years/mapping.ts'
import { sameDayOf } from '../../../shared/schedule/days.ts'
import { newSchemeOps, schemeFile } from '../../assessment/add-schemes.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import { ledgerIdOf } from '../../ledger/ledger-id.ts'
import { createLedger } from '../../ledger/open.ts'
import { CodeRegister, codePrefix } from '../../projects/assign.ts'
import { planOf } from '../current-plan.ts'
import { identityOp, planOps } from '../new-ledger.ts'
import { nextDefinitionOps, nextRowOps } from './next-lists.ts'

interface NextLedgerOptions {
  year: number
  mapping: PlanMapping
  /** Whether rows of special ledgers are taken along. */
  listRows: boolean
  author: string
}

/** VALUE_INVALID for a mapping that cannot be followed. */
export function nextLedger(path: string, last: Ledger, options: NextLedgerOptions): Ledger {
  const { year, mapping, listRows, author } = options
  const lastPlan = planOf(last)
  const [fault] = mappingFaults(lastPlan, mapping)
  if (fault !== undefined) throw new LedgerError('VALUE_INVALID', fault)
  const carry = carryOver(lastPlan, last.rows(PROJECTS.key), year, mapping)
  const sample = last.row('ledger', 'ledger')?.sample === true
  const rowOps = listRows ? nextRowOps(last, year, mapping) : []
  const ops = [
    identityOp(sample),
    ...planOps(carry.plan),
    ...copied(last, VIEWS.key),
    ...copied(last, TEMPLATES.key),
    ...nextDefinitionOps(last, year, mapping),
    ...newSchemeOps(nextSchemes(last, year), 0),
    ...enterpriseOps(last, mapping),
    ...originOps(last, mapping),
    ...projectOps(last, carry),
    ...rowOps,
  ]
  const rows = rowOps.filter(({ list }) => list !== ATTACHMENTS.key).length
  const carried = `结转 ${carry.carried.length} 个项目${rows === 0 ? '' : `、专项台账 ${rows} 行`}`
  const note = `由“${lastPlan.document.title}”（第 ${last.seq} 版）建立，${carried}`
  return createLedger(path, { author, kind: 'create', note, ops }, filesOf(last, ops))
}

/** Schemes go on too; what they name of the new plan is told by their faults until it is there. */
function nextSchemes(last: Ledger, year: number): SchemeFile[] {
  const own = planOf(last).year
  return schemeFile(last).schemes.map((scheme) => ({
    ...scheme,
    name: scheme.name.replaceAll(`${own}年`, `${year}年`),
    ...(scheme.day === undefined ? {} : { day: sameDayOf(scheme.day, year) }),
    items: scheme.items.map((item) =>
      withConditions(item, (text) => withYearMoved(text, own, year)),
    ),
  }))
}

/** The register goes on with all names and codes, each entry under its id. */
function enterpriseOps(last: Ledger, mapping: PlanMapping): Op[] {
  return last.rows(ENTERPRISES.key).map(({ id, cells }): Op => {
    const { district } = newPlace(mapping, cells)
    const placed = compactCells({ ...cells, district: district === '' ? null : district })
    return { op: 'insert', list: ENTERPRISES.key, id, cells: placed }
  })
}

function copied(last: Ledger, list: string): Op[] {
  return last.rows(list).map(({ cells }) => ({ op: 'insert', list, id: uuid(), cells }))
}

/** What rows of templates and attachments point to, one file at a time. */
function* filesOf(last: Ledger, ops: readonly Op[]): Iterable<Uint8Array> {
  const hashes = new Set(
    ops.flatMap((op) =>
      op.op === 'insert' && (op.list === TEMPLATES.key || op.list === ATTACHMENTS.key)
        ? [String(op.cells.hash)]
        : [],
    ),
  )
  for (const hash of hashes) {
    const bytes = last.file(hash)
    if (bytes !== null) yield bytes
  }
}

function originOps(last: Ledger, mapping: PlanMapping): Op[] {
  const { document, year } = planOf(last)
  const rules = [
    ...mapping.districts.map((rule) => ({ what: 'district', ...rule })),
    ...mapping.categories.map((rule) => ({ what: 'category', ...rule })),
  ]
  return [
    {
      op: 'insert',
      list: PREDECESSOR.key,
      id: PREDECESSOR.key,
      cells: {
        ledger: ledgerIdOf(last),
        file: basename(last.path, '.ledger'),
        title: document.title,
        year,
        seq: last.seq,
      },
    },
    ...rules.map((rule, index): Op => {
      const cells = compactCells({ ...rule, order: index + 1 })
      return { op: 'insert', list: CARRY_RULES.key, id: uuid(), cells }
    }),
  ]
}

function projectOps(last: Ledger, { plan, carried }: CarryOver): Op[] {
  const register = new CodeRegister()
  const from = { ledger: ledgerIdOf(last), year: planOf(last).year }
  const alongOf = carriedAlong(last.rows(PROGRESS.key), last.rows(ATTACHMENTS.key))
  return carried.flatMap(({ origin, cells }): Op[] => {
    const id = uuid()
    const code = register.give(codePrefix(plan, cells))
    const link = { project: id, ...from, row: origin.id, code: origin.cells.code ?? null }
    return [
      {
        op: 'insert',
        list: PROJECTS.key,
        id,
        cells: { ...cells, code, year: plan.year },
      },
      { op: 'insert', list: ORIGINS.key, id, cells: compactCells(link) },
      ...alongOps(id, alongOf(origin.id)),
    ]
  })
}

/** The newest report, under its own month, and the attachments of a project that is now `project`. */
function alongOps(project: string, { report, files }: CarriedAlong): Op[] {
  const reports = report === null ? [] : [{ ...report.cells, project }]
  return [
    ...reports.map((cells): Op => {
      const id = idOfCells(PROGRESS, cells) ?? uuid()
      return { op: 'insert', list: PROGRESS.key, id, cells }
    }),
    ...files.map(({ cells }): Op => {
      return { op: 'insert', list: ATTACHMENTS.key, id: uuid(), cells: { ...cells, row: project } }
    }),
  ]
}
