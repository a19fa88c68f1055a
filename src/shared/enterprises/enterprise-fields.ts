/** In which fields the rows of a list say of which enterprise they are. */
import type { Cells } from '../changes/change.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { ENTERPRISES } from '../lists/enterprises.ts'
import { foldHeader } from '../lists/header-words.ts'
import { remembered } from '../remembered.ts'
import { foldText } from '../values/text.ts'

export interface EnterpriseFields {
  /** Keys of fields; undefined where the list has none of the kind. */
  name: string | undefined
  code: string | undefined
  district: string | undefined
  town: string | undefined
  /** Those that may tell the industry, the surest first: 行业代码, 行业类别. */
  industry: string[]
}

/** null for a list whose rows are of no enterprise, and for the register itself. */
export const enterpriseFields = remembered((list: ListDefinition): EnterpriseFields | null => {
  if (list.key === ENTERPRISES.key) return null
  const keyOf = (test: (field: ListDefinition['fields'][number]) => boolean) =>
    list.fields.find(test)?.key
  const name = keyOf(({ bears }) => bears === 'enterprise')
  const code = keyOf(({ check }) => check === 'creditCode')
  if (name === undefined && code === undefined) return null
  return {
    name,
    code,
    district: keyOf(({ choices }) => choices === 'district'),
    town: keyOf(({ offersTowns }) => offersTowns === true),
    industry: list.fields
      .map(({ key, label }) => ({ key, place: INDUSTRY.indexOf(foldHeader(label)) }))
      .filter(({ place }) => place !== -1)
      .sort((a, b) => a.place - b.place)
      .map(({ key }) => key),
  }
})

/** What the register calls it, and then what tables may call it. */
const INDUSTRY: readonly string[] = ENTERPRISES.fields
  .filter(({ check }) => check === 'industry')
  .flatMap(({ label, aliases }) => [label, ...aliases].map(foldHeader))

/** What a row says of its enterprise; '' for what it does not say. */
export interface Named {
  name: string
  code: string
  district: string
}

export function namedBy(fields: EnterpriseFields, cells: Cells): Named {
  return {
    name: textOf(cells, fields.name),
    code: codeOf(textOf(cells, fields.code)),
    district: textOf(cells, fields.district),
  }
}

const CODE = /^[0-9A-Z]{18}$/u

/**
 * The code of an entry, or of a row, in capitals; '' for what cannot be one, as 待补 that many rows
 * share.
 */
export function codeOf(text: string): string {
  if (text === '' || CODE.test(text)) return text
  const folded = foldText(text).toUpperCase()
  return CODE.test(folded) ? folded : ''
}

export function textOf(cells: Cells, field: string | undefined): string {
  const value = field === undefined ? null : cells[field]
  return typeof value === 'string' ? value : ''
}
