/** Enterprises as a sheet: worked out of their projects, read and never typed. */

import { compactCells } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'
import { standingOf } from '../overview/standing.ts'
import type { ScheduleRules } from '../schedule/rules.ts'
import { type Enterprise, enterprisesOf } from './enterprises.ts'

const shown = {
  aliases: [],
  assigned: true,
  whyFixed: '由项目汇总而来',
} satisfies Partial<FieldDefinition>
const text = { ...shown, group: 'firm', type: 'text' } satisfies Partial<FieldDefinition>
const count = {
  ...shown,
  group: 'work',
  type: 'integer',
  width: 76,
} satisfies Partial<FieldDefinition>
const amount = {
  ...shown,
  group: 'work',
  type: 'decimal',
  decimals: 2,
  width: 104,
} satisfies Partial<FieldDefinition>

export const ENTERPRISE_SHEET: ListDefinition = {
  key: 'enterprise',
  title: '企业',
  rowName: '企业',
  groups: [
    { key: 'firm', label: '企业' },
    { key: 'work', label: '项目' },
  ],
  fields: [
    { ...text, key: 'name', label: '企业（单位）名称', width: 220 },
    { ...text, key: 'creditCode', label: '统一社会信用代码', width: 172 },
    { ...text, key: 'otherNames', label: '曾用写法', width: 180 },
    { ...text, key: 'districts', label: '辖市区', type: 'words', width: 120 },
    { ...text, key: 'contacts', label: '负责人', width: 120 },
    { ...text, key: 'phones', label: '联系电话', width: 128 },
    { ...count, key: 'projects', label: '项目数' },
    { ...count, key: 'done', label: '已完成' },
    { ...count, key: 'overdue', label: '逾期' },
    { ...amount, key: 'investment', label: '总投资', unit: '万元' },
    { ...amount, key: 'nox', label: '氮氧化物减排量', unit: '吨' },
    { ...amount, key: 'vocs', label: 'VOCs减排量', unit: '吨' },
  ],
  identity: [['creditCode'], ['name']],
  oneOf: [['name']],
  rules: [],
}

/** One row for each enterprise, those with most projects first; the row's id is its key. */
export function enterpriseRows(projects: readonly Row[], rules: ScheduleRules): Row[] {
  return enterprisesOf(projects)
    .sort((a, b) => b.projects.length - a.projects.length)
    .map((enterprise) => ({ id: enterprise.key, cells: cellsOf(enterprise, rules) }))
}

function cellsOf({ names, creditCode, districts, projects }: Enterprise, rules: ScheduleRules) {
  const [name = null, ...others] = names
  const standing = (wanted: string) =>
    projects.filter((row) => standingOf(row, rules) === wanted).length
  return compactCells({
    name,
    creditCode,
    otherNames: others.join('；'),
    districts,
    contacts: wordsOf(projects, 'contact'),
    phones: wordsOf(projects, 'phone'),
    projects: projects.length,
    done: standing('done'),
    overdue: standing('overdue'),
    investment: sumOf(projects, 'investment'),
    nox: sumOf(projects, 'nox'),
    vocs: sumOf(projects, 'vocs'),
  })
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
