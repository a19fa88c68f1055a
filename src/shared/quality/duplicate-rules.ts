/** Rules on projects that may be one: in one district, or reported by two. */
import type { Cells } from '../changes/change.ts'
import { isEmpty } from '../changes/rows.ts'
import type { Row } from '../contract/schemas.ts'
import { enterpriseKeys } from '../enterprises/enterprises.ts'
import { toldCodes } from '../enterprises/told-codes.ts'
import { remembered } from '../remembered.ts'
import { hashOf, type Keyed, repeatsAmong } from '../repeats.ts'
import { type Slice, slicesOf } from '../slices.ts'
import { foldName } from '../values/name.ts'
import type { Breach, QualityFacts, QualityRule } from './rule.ts'

export const DUPLICATE_RULES: QualityRule[] = [
  {
    key: 'duplicate',
    severity: 'error',
    sentence: '同一辖市区没有重复的项目',
    scope: 'all',
    find: (facts) => repeats(facts, (first, row) => first.district === row.district),
  },
  {
    key: 'duplicateElsewhere',
    severity: 'warning',
    sentence: '同一项目没有被两个辖市区重复上报',
    scope: 'all',
    find: (facts) => repeats(facts, (first, row) => first.district !== row.district),
  },
  {
    key: 'twoCodes',
    severity: 'warning',
    sentence: '同一企业只有一个统一社会信用代码',
    scope: 'all',
    *find({ projects }) {
      const { first, doubted } = toldCodes(projects)
      if (doubted.size === 0) return
      for (const row of projects) {
        const code = String(row.cells.creditCode ?? '')
        const name = code === '' ? '' : foldName(String(row.cells.enterprise ?? ''))
        if (doubted.has(name) && first.get(name) !== code)
          yield { row, field: 'creditCode', message: `同名企业的另一个代码是 ${first.get(name)}` }
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
  const named = slicesOf(projects).flatMap(namesIn)
  const told = named.map((item) => (item.hasCode ? item : keyed(item, keyOf(item.row) ?? '')))
  return repeatsAmong(told).map((group) => group.map(({ row }) => row))
})

interface Named extends Keyed {
  row: Row
  /** Name and equipment, folded: one works on two units are two projects. */
  name: string
  /** False where other rows may have to tell the enterprise's code. */
  hasCode: boolean
}

/** Without a project name the enterprise alone says nothing: it may have several projects. */
const namesIn = remembered((rows: Slice): Named[] =>
  rows.flatMap((row) => {
    const { name, equipment, creditCode, enterprise } = row.cells
    const folded = foldName(String(name ?? ''))
    const hasCode = !isEmpty(creditCode)
    const firm = hasCode ? String(creditCode) : foldName(String(enterprise ?? ''))
    if (folded === '' || firm === '') return []
    const whole = `${folded}\u0000${foldName(String(equipment ?? ''))}`
    return [keyed({ row, name: whole, hasCode }, firm)]
  }),
)

function keyed(item: Omit<Named, 'key' | 'hash'>, firm: string): Named {
  const key = `${firm}\u0000${item.name}`
  return { ...item, key, hash: hashOf(key) }
}

function sameAs(cells: Cells): string {
  return `与 ${cells.code}（${cells.district} ${cells.enterprise ?? ''}）企业和项目名称相同`
}
