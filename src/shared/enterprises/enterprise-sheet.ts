/** The register as a sheet: what is entered of each enterprise, and what its rows add up to. */

import type { Cells } from '../changes/change.ts'
import { compactCells } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'
import { ENTERPRISES } from '../lists/enterprises.ts'
import type { KnownLists } from '../lists/known-lists.ts'
import { PROJECTS } from '../lists/projects.ts'
import { type Standing, standingOf } from '../overview/standing.ts'
import { remembered } from '../remembered.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { enterpriseFields } from './enterprise-fields.ts'
import { type Enterprise, rowCount } from './enterprises.ts'
import { faultsOf } from './faults.ts'
import { industryText } from './industries.ts'
import type { Register } from './register.ts'
import { entryCells } from './registration.ts'

const REGISTERED = { yes: '已登记', no: '未登记' }

const shown = {
  aliases: [],
  assigned: true,
  whyFixed: '由各台账的行汇总而来',
} satisfies Partial<FieldDefinition>
const text = { ...shown, type: 'text' } satisfies Partial<FieldDefinition>
const count = {
  ...shown,
  group: 'rows',
  type: 'integer',
  width: 96,
} satisfies Partial<FieldDefinition>
const amount = {
  ...shown,
  group: 'work',
  type: 'decimal',
  decimals: 2,
  width: 104,
} satisfies Partial<FieldDefinition>

const STATE: FieldDefinition = {
  ...text,
  key: 'registered',
  label: '名录',
  group: 'rows',
  type: 'choice',
  values: Object.values(REGISTERED),
  whyFixed: '选中后按“登记”记入企业名录',
  width: 84,
}

const INDUSTRY: FieldDefinition = {
  ...text,
  key: 'industryName',
  label: '行业大类',
  group: 'enterprise',
  whyFixed: '由行业代码而来',
  width: 160,
}

/** What is entered of an enterprise, as its panel shows it; its name is what people call it. */
export const ENTERPRISE_RECORD: ListDefinition = {
  ...ENTERPRISES,
  identity: [['name']],
  fields: ENTERPRISES.fields.flatMap((field) =>
    field.key === 'industry' ? [field, INDUSTRY] : [field],
  ),
}

const WORK: readonly FieldDefinition[] = [
  { ...amount, key: 'done', label: '已完成', type: 'integer', width: 76 },
  { ...amount, key: 'overdue', label: '逾期', type: 'integer', width: 76 },
  { ...amount, key: 'investment', label: '总投资', unit: '万元' },
  { ...amount, key: 'nox', label: '氮氧化物减排量', unit: '吨' },
  { ...amount, key: 'vocs', label: 'VOCs减排量', unit: '吨' },
  { ...text, key: 'contacts', label: '负责人', group: 'work', width: 120 },
  { ...text, key: 'phones', label: '联系电话', group: 'work', width: 128 },
]

/** The lists whose rows are of enterprises, projects first. */
export const pointingLists = remembered(({ byKey, special }: KnownLists): ListDefinition[] =>
  [byKey.get(PROJECTS.key) ?? PROJECTS, ...special].filter(
    (list) => enterpriseFields(list) !== null,
  ),
)

/** The list with a column for the rows of each of these lists, by key. */
export function enterpriseSheet(
  lists: KnownLists,
  shownLists: ReadonlySet<string>,
): ListDefinition {
  const counts = pointingLists(lists)
    .filter(({ key }) => shownLists.has(key))
    .map(({ key, title }): FieldDefinition => ({ ...count, key: countKey(key), label: title }))
  const isFormer = ({ key }: FieldDefinition) => FORMER.has(key)
  const { groups, fields } = ENTERPRISE_RECORD
  return {
    ...ENTERPRISES,
    groups: [
      ...groups,
      { key: 'rows', label: '各台账的行' },
      { key: 'work', label: '项目' },
      { key: 'former', label: '曾用与备注' },
    ],
    fields: [
      ...fields.filter((field) => !isFormer(field)),
      STATE,
      { ...count, key: 'total', label: '合计', width: 64 },
      ...counts,
      { ...text, key: 'faults', label: '核对', group: 'rows', width: 200 },
      ...WORK,
      ...fields.filter(isFormer).map((field) => ({ ...field, group: 'former' })),
    ],
  }
}

/** Seldom looked at, so behind the figures. */
const FORMER: ReadonlySet<string> = new Set(['formerNames', 'formerCodes', 'note'])

function countKey(list: string): string {
  return `${list}Rows`
}

export interface SheetFacts {
  register: Register
  rules: ScheduleRules
  projects: ReadonlyMap<string, Row>
}

/** What the sheet shows of an enterprise beyond its entry; without one, all. */
export function sheetCells(enterprise: Enterprise, facts: SheetFacts): Cells {
  const { entry, parts } = enterprise
  const own = parts
    .filter(({ list }) => list.key === PROJECTS.key)
    .flatMap(({ rows }) => rows.flatMap(({ id }) => facts.projects.get(id) ?? []))
  const standings = own.map((row) => standingOf(row, facts.rules))
  const standing = (wanted: Standing) => standings.filter((found) => found === wanted).length
  return compactCells({
    ...(entry === null ? entryCells(enterprise) : {}),
    registered: entry === null ? REGISTERED.no : REGISTERED.yes,
    faults: faultsOf(enterprise, facts.register).join('；'),
    total: rowCount(enterprise),
    ...Object.fromEntries(parts.map(({ list, rows }) => [countKey(list.key), rows.length])),
    ...(own.length === 0 ? {} : { done: standing('done'), overdue: standing('overdue') }),
    investment: sumOf(own, 'investment'),
    nox: sumOf(own, 'nox'),
    vocs: sumOf(own, 'vocs'),
    contacts: wordsOf(own, 'contact'),
    phones: wordsOf(own, 'phone'),
  })
}

/** A row of the sheet: the entry as it is now, and what the service last said of it. */
export function sheetRow(id: string, entry: Cells | null, told: Cells | undefined): Row {
  const cells = { ...entry, ...told }
  const { industry } = cells
  const named = typeof industry === 'string' ? industryText(industry) : ''
  return { id, cells: named === '' ? cells : { ...cells, industryName: named } }
}

function wordsOf(projects: readonly Row[], field: string): string {
  const words = projects.flatMap(({ cells }) => cells[field] ?? [])
  return [...new Set(words)].join('、')
}

/** null where no project states an amount: nothing is not zero. */
function sumOf(projects: readonly Row[], field: string): number | null {
  const stated = projects
    .map(({ cells }) => cells[field])
    .filter((value) => typeof value === 'number')
  if (stated.length === 0) return null
  return Number(stated.reduce((sum, value) => sum + value, 0).toPrecision(15))
}
