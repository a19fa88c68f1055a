/** Rules on projects that may be one: in one district, or reported by two. */
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import { enterpriseKeys, foldedEnterprise } from '../enterprises/enterprises.ts'
import { remembered } from '../remembered.ts'
import { foldName } from '../values/name.ts'
import type { Breach, QualityFacts, QualityRule } from './rule.ts'

export const DUPLICATE_RULES: QualityRule[] = [
  {
    key: 'duplicate',
    severity: 'error',
    sentence: '同一辖市区没有重复的项目',
    find: (facts) => repeats(facts, (first, row) => first.district === row.district),
  },
  {
    key: 'duplicateElsewhere',
    severity: 'warning',
    sentence: '同一项目没有被两个辖市区重复上报',
    find: (facts) => repeats(facts, (first, row) => first.district !== row.district),
  },
  {
    key: 'twoCodes',
    severity: 'warning',
    sentence: '同一企业只有一个统一社会信用代码',
    *find({ projects }) {
      const codes = new Map<string, string>()
      for (const row of projects) {
        const name = foldedEnterprise(row)
        const code = String(row.cells.creditCode ?? '')
        if (name === '' || code === '') continue
        const first = codes.get(name)
        if (first === undefined) codes.set(name, code)
        else if (first !== code)
          yield { row, field: 'creditCode', message: `同名企业的另一个代码是 ${first}` }
      }
    },
  },
]

/** Later projects that have enterprise and name of an earlier one, where the pair is `meant`. */
function* repeats(
  { projects }: QualityFacts,
  meant: (first: Cells, row: Cells) => boolean,
): Iterable<Breach> {
  for (const group of alike(projects)) {
    // The first of each district will do: a thousand copies are not compared a million times.
    const firsts = new Map<unknown, Row>()
    for (const row of group) {
      const { district } = row.cells
      const first = [...firsts.values()].find((item) => meant(item.cells, row.cells))
      if (first !== undefined) yield { row, field: 'name', message: sameAs(first.cells) }
      if (!firsts.has(district)) firsts.set(district, row)
    }
  }
}

/** Projects of one enterprise and one name, where there are several; two rules ask for them. */
const alike = remembered((projects: readonly Row[]): Row[][] => {
  const keyOf = enterpriseKeys(projects)
  const groups = new Map<string, Row[]>()
  for (const row of projects) {
    const name = foldedName(row)
    const enterprise = keyOf(row)
    // Without a project name the enterprise alone says nothing: it may have several projects.
    if (name === '' || enterprise === null) continue
    const key = `${enterprise}\u0000${name}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [row])
    else group.push(row)
  }
  return [...groups.values()].filter((group) => group.length > 1)
})

/** Name and equipment: one works on two units are two projects. Empty where there is no name. */
const foldedName = remembered(({ cells }: Row) => {
  const name = foldName(String(cells.name ?? ''))
  return name === '' ? '' : `${name}\u0000${foldName(String(cells.equipment ?? ''))}`
})

function sameAs(cells: Cells): string {
  return `与 ${cells.code}（${cells.district} ${cells.enterprise ?? ''}）企业和项目名称相同`
}
