/** The enterprises of an open ledger over all its lists, kept until a row of one of them changes. */
import type { Cells } from '../../shared/changes/change.ts'
import type { Row } from '../../shared/contract/schemas.ts'
import { enterpriseFields, namedBy, textOf } from '../../shared/enterprises/enterprise-fields.ts'
import { pointingLists } from '../../shared/enterprises/enterprise-sheet.ts'
import {
  type Enterprise,
  enterprisesOf,
  type PointingList,
} from '../../shared/enterprises/enterprises.ts'
import { industryOf, readIndustry } from '../../shared/enterprises/industries.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import { ENTERPRISES } from '../../shared/lists/enterprises.ts'
import type { KnownLists } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { PERIOD_FIELD } from '../../shared/lists/special/from-rows.ts'
import { remembered } from '../../shared/remembered.ts'
import { keptRows, keptWhileUnchanged } from '../ledger/kept.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'

export function knownEnterprises(ledger: Ledger): Enterprise[] {
  return knownUnder(listsOf(ledger))(ledger)
}

/** null for a key that no enterprise has any more. */
export function enterpriseOf(ledger: Ledger, key: string): Enterprise | null {
  return knownEnterprises(ledger).find((enterprise) => enterprise.key === key) ?? null
}

/** Rows of the register and of projects, as long as none of them changes. */
export const entriesOf = keptRows(ENTERPRISES.key)
const projectsOf = keptRows(PROJECTS.key)
export const projectsById = keptWhileUnchanged(
  new Set([PROJECTS.key]),
  (ledger) => new Map(projectsOf(ledger).map((row) => [row.id, row])),
)

const knownUnder = remembered((known: KnownLists) => {
  const lists = pointingLists(known)
  const keys = new Set([ENTERPRISES.key, ...lists.map(({ key }) => key)])
  return keptWhileUnchanged(keys, (ledger) =>
    enterprisesOf(
      lists.map((list) => pointingOf(list)(ledger)),
      entriesOf(ledger),
    ),
  )
})

/** What the rows of a list say of enterprises is little beside all that they say, and is kept. */
const pointingOf = remembered((list: ListDefinition) =>
  keptWhileUnchanged(new Set([list.key]), (ledger): PointingList => {
    const rows = list.key === PROJECTS.key ? projectsOf(ledger) : ledger.rows(list.key)
    return { list, rows: rows.map((row) => pointingRow(list, row)) }
  }),
)

function pointingRow(list: ListDefinition, { id, cells }: Row): PointingList['rows'][number] {
  const fields = enterpriseFields(list)
  if (fields === null) throw new TypeError(`rows of ${list.key} are of no enterprise`)
  return {
    id,
    ...namedBy(fields, cells),
    town: textOf(cells, fields.town),
    industry: industryIn(cells, fields.industry),
    period: textOf(cells, PERIOD_FIELD),
  }
}

/** Its code, or what 行业类别 says where that is the name of an industry and no word of one's own. */
function industryIn(cells: Cells, fields: readonly string[]): string {
  for (const field of fields) {
    const code = codeIn(textOf(cells, field))
    if (code !== '') return code
  }
  return ''
}

/** Rows by the thousand say the same few. */
const codes = new Map<string, string>()
const MOST_KNOWN = 5000

function codeIn(text: string): string {
  if (text === '') return ''
  const known = codes.get(text)
  if (known !== undefined) return known
  const code = readIndustry(text)
  const found = industryOf(code) === null ? '' : code
  if (codes.size >= MOST_KNOWN) codes.clear()
  codes.set(text, found)
  return found
}
