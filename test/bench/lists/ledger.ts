/** A ledger of twelve special ledgers, each with so many rows and every field filled in. */
import { v7 as uuid } from 'uuid'
import { createLedger } from '../../../src/main/ledger/open.ts'
import { newListOps } from '../../../src/main/lists/special/add-lists.ts'
import { shippedLists } from '../../../src/main/lists/special/templates.ts'
import { identityOp, planOps } from '../../../src/main/plan/new-ledger.ts'
import { DEFAULT_PLAN, shippedPlan } from '../../../src/main/plan/templates.ts'
import type { CellValue, Op } from '../../../src/shared/changes/change.ts'
import type { SpecialFile } from '../../../src/shared/lists/special/file.ts'

/** The field that is written to, which projects have too. */
export const EDITED = 'enterprise'

type Field = SpecialFile['fields'][number]

/** Those about enterprises that come with the program and have the most fields. */
export const FILES = shippedLists()
  .filter(({ fields }) => fields.some(({ key }) => key === EDITED))
  .sort((a, b) => b.fields.length - a.fields.length)
  .slice(0, 12)

const plan = shippedPlan(DEFAULT_PLAN)

export function makeListsLedger(file: string, rows: number, lists = FILES): void {
  const held = lists.flatMap((list) => rowsOf(list, rows))
  const ops = [identityOp(false), ...planOps(plan), ...newListOps(lists, 0), ...held]
  createLedger(file, { author: '测速', kind: 'create', note: '测速', ops }).close()
}

function rowsOf({ key, fields, period }: SpecialFile, count: number): Op[] {
  return Array.from({ length: count }, (_, index): Op => {
    const cells = Object.fromEntries(fields.map((field) => [field.key, cellOf(field, index)]))
    if (period === 'once') return { op: 'insert', list: key, id: uuid(), cells }
    const of = index % 2 === 0 ? `${plan.year}-03` : `${plan.year}-06`
    return { op: 'insert', list: key, id: `${uuid()}/${of}`, cells: { ...cells, period: of } }
  })
}

function cellOf({ name, type, content, values, min }: Field, index: number): CellValue {
  const among = (words: readonly string[]) => words[index % words.length] ?? ''
  if (content === 'district') return among(plan.districts.map((district) => district.name))
  if (content === 'department') return among(plan.departments.map((department) => department.name))
  if (content === 'status') return among(plan.statuses.map((status) => status.name))
  const day = `${plan.year}-${String((index % 12) + 1).padStart(2, '0')}-28`
  if (content === 'month') return day.slice(0, 7)
  switch (type) {
    case 'choice':
      return among(values ?? [])
    case 'words':
      return [among(values ?? [name])]
    case 'integer':
    case 'decimal':
      return (min ?? 0) + (index % 100)
    case 'date':
      return day
    default:
      return `${name}${index}`
  }
}
