/** Rules on projects that may be one: in one district, or reported by two. */
import type { Cells } from '../changes/change.ts'
import type { Row } from '../contract/schemas.ts'
import { codeOf, namedBy } from '../enterprises/enterprise-fields.ts'
import { directKey, enterpriseKeys } from '../enterprises/enterprise-key.ts'
import { type Register, registerOf } from '../enterprises/register.ts'
import { codesToldIn, PROJECT_FIELDS, toldCodes } from '../enterprises/told-codes.ts'
import { remembered } from '../remembered.ts'
import { hashOf, repeatsAmong } from '../repeats.ts'
import { bySlice, type Slice } from '../slices.ts'
import { foldName } from '../values/name.ts'
import type { Breach, ComparingRule, QualityFacts } from './rule.ts'

/** What both rules on repeats remember of a slice. */
const prepareNames = (slice: Slice, { enterprises }: QualityFacts) =>
  void namesIn(slice, registerOf(enterprises))

export const DUPLICATE_RULES: ComparingRule[] = [
  {
    key: 'duplicate',
    severity: 'error',
    sentence: '同一辖市区没有重复的项目',
    scope: 'all',
    prepare: prepareNames,
    find: (facts) => repeats(facts, (first, row) => first.district === row.district),
  },
  {
    key: 'duplicateElsewhere',
    severity: 'warning',
    sentence: '同一项目没有被两个辖市区重复上报',
    scope: 'all',
    prepare: prepareNames,
    find: (facts) => repeats(facts, (first, row) => first.district !== row.district),
  },
  {
    key: 'twoCodes',
    severity: 'warning',
    sentence: '同一企业只有一个统一社会信用代码',
    scope: 'all',
    prepare: (slice) => void codesToldIn(slice),
    *find({ projects }) {
      const { first, doubted } = toldCodes(projects)
      if (doubted.size === 0) return
      for (const row of projects) {
        const code = codeOf(String(row.cells.creditCode ?? ''))
        const name = code === '' ? '' : foldName(String(row.cells.enterprise ?? ''))
        if (doubted.has(name) && first.get(name) !== code)
          yield { row, field: 'creditCode', message: `同名企业的另一个代码是 ${first.get(name)}` }
      }
    },
  },
]

/** Later projects that have enterprise and name of an earlier one, where the pair is `meant`. */
function* repeats(
  { projects, enterprises }: QualityFacts,
  meant: (first: Cells, row: Cells) => boolean,
): Iterable<Breach> {
  for (const group of alike(projects, enterprises)) {
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
function alike(projects: readonly Row[], enterprises: readonly Row[]): Row[][] {
  return alikeUnder(registerOf(enterprises))(projects)
}

const alikeUnder = remembered((register: Register) =>
  remembered((projects: readonly Row[]): Row[][] => {
    const firmOf = enterpriseKeys(projects, register.entries)
    const hashOfRow = (row: Row) => projectHash(firmOf(row) ?? '', nameOf(row.cells), row.cells)
    const parts = namesIn(projects, register).map(({ rows, hashes, unsure }) => {
      if (unsure.length === 0) return { items: rows, hashes }
      const told = hashes.slice()
      for (const { row, place } of unsure) told[place] = hashOfRow(row)
      return { items: rows, hashes: told }
    })
    const keyOf = (row: Row) =>
      [firmOf(row), nameOf(row.cells), equipmentOf(row.cells)].join('\u0000')
    return repeatsAmong(parts, keyOf)
  }),
)

interface NamesInSlice {
  rows: Slice
  /** Of what tells each project apart; 0 for one that says too little. */
  hashes: Uint32Array
  /** Rows of whose enterprise others may have to tell the code. */
  unsure: { row: Row; place: number }[]
}

/** Without a project name the enterprise alone says nothing: it may have several projects. */
const namesIn = bySlice((rows: Slice, register: Register): NamesInSlice => {
  const hashes = new Uint32Array(rows.length)
  const unsure: NamesInSlice['unsure'] = []
  for (const [place, row] of rows.entries()) {
    const name = nameOf(row.cells)
    if (name === '') continue
    const firm = directKey(register, namedBy(PROJECT_FIELDS, row.cells))
    if (firm === null) continue
    if (firm.isName) unsure.push({ row, place })
    hashes[place] = projectHash(firm.key, name, row.cells)
  }
  return { rows, hashes, unsure }
})

/** One works on two units are two projects. */
function projectHash(firm: string, name: string, cells: Cells): number {
  return hashOf(equipmentOf(cells), hashOf(`\u0000${name}\u0000`, hashOf(firm)))
}

function nameOf({ name }: Cells): string {
  return foldName(String(name ?? ''))
}

function equipmentOf({ equipment }: Cells): string {
  return equipment == null ? '' : foldName(String(equipment))
}

function sameAs(cells: Cells): string {
  return `与 ${cells.code}（${cells.district} ${cells.enterprise ?? ''}）企业和项目名称相同`
}
