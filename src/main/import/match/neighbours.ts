/** Rows of the ledger that a new row may be after all, with the reason in words. */
import type { Cells } from '../../../shared/changes/change.ts'
import { codeOf } from '../../../shared/enterprises/enterprise-fields.ts'
import { fieldOf, type ListDefinition, placeFields } from '../../../shared/lists/definition.ts'
import { foldName } from '../../../shared/values/name.ts'
import { numbersOf, similarity } from '../../../shared/values/similarity.ts'
import { indexBy } from './index-by.ts'

/** Names below this are not thought to be one. */
const ALIKE = 0.6

/** How much less likely another district or category makes it. */
const ELSEWHERE = 0.05

/** As many as a person can look through. */
const MOST = 5

export interface Neighbour {
  id: string
  /** From 0 to 1. */
  similarity: number
  reason: string
  /** Place fields (辖市区, 工程类别) in which the two differ. */
  elsewhere: string[]
}

/** Finds neighbours among these rows: they share a name or a credit code and are alike in the rest. */
export function neighbourFinder(
  list: ListDefinition,
  ours: ReadonlyMap<string, Cells>,
): (cells: Cells) => Neighbour[] {
  if (ours.size === 0) return () => []
  const names = list.oneOf.flat()
  const codes = list.fields.filter((field) => field.check === 'creditCode').map(({ key }) => key)
  const indexes = [...names, ...codes].map((field) => {
    const keyOf = (cells: Cells) => foldedCell(cells, field)
    return { keyOf, index: indexBy(ours, keyOf) }
  })
  return (cells) => {
    const ids = new Set(indexes.flatMap(({ keyOf, index }) => index.get(keyOf(cells) ?? '') ?? []))
    return [...ids]
      .map((id) => neighbourOf(list, { names, codes }, id, ours.get(id) ?? {}, cells))
      .filter((item) => item !== null)
      .sort((a, b) => b.similarity - a.similarity)
      .slice(0, MOST)
  }
}

function foldedCell(cells: Cells, field: string): string | null {
  const text = foldName(String(cells[field] ?? ''))
  return text === '' ? null : text
}

function neighbourOf(
  list: ListDefinition,
  keys: { names: string[]; codes: string[] },
  id: string,
  own: Cells,
  cells: Cells,
): Neighbour | null {
  const textOf = (row: Cells, field: string) => String(row[field] ?? '')
  // One credit code is one enterprise, however its name is written.
  const isSameFirm = keys.codes.some((key) => {
    const code = codeOf(textOf(own, key))
    return code !== '' && code === codeOf(textOf(cells, key))
  })
  const alikes = keys.names.map((field, index) => {
    const isFirm = index === 0 && isSameFirm
    return { field, alike: isFirm ? 1 : similarity(textOf(own, field), textOf(cells, field)) }
  })
  const alike = Math.min(...alikes.map((item) => item.alike))
  const compared = isSameFirm ? keys.names.slice(1) : keys.names
  const differ = compared.some(
    (field) => numbersOf(textOf(own, field)) !== numbersOf(textOf(cells, field)),
  )
  if (alike < ALIKE || differ) return null
  const elsewhere = placeFields(list).filter(({ key }) => own[key] !== cells[key])
  return {
    id,
    similarity: Math.max(0, alike - ELSEWHERE * elsewhere.length),
    reason: [
      ...alikes.map((item) => reasonOf(fieldOf(list, item.field).label, item.alike)),
      ...elsewhere.map(({ label, key }) => `${label}不同（${textOf(own, key)}）`),
    ].join('，'),
    elsewhere: elsewhere.map(({ key }) => key),
  }
}

function reasonOf(label: string, alike: number): string {
  return alike === 1 ? `${label}相同` : `${label}相似 ${Math.round(alike * 100)}%`
}
