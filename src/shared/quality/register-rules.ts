/** Rules on projects against the register of enterprises (企业名录). */
import type { Row } from '../contract/schemas.ts'
import { namedBy, textOf } from '../enterprises/enterprise-fields.ts'
import { type Register, registerOf } from '../enterprises/register.ts'
import { PROJECT_FIELDS } from '../enterprises/told-codes.ts'
import { bySlice, type Slice } from '../slices.ts'
import type { Breach, ComparingRule } from './rule.ts'

export const REGISTER_RULES: ComparingRule[] = [
  {
    key: 'registeredDistrict',
    severity: 'warning',
    sentence: '项目的辖市区与企业名录一致',
    scope: 'all',
    prepare: (slice, { enterprises }) => {
      if (enterprises.length > 0) elsewhereIn(slice, registerOf(enterprises))
    },
    find: ({ projects, enterprises }) =>
      enterprises.length === 0 ? [] : elsewhereIn(projects, registerOf(enterprises)).flat(),
  },
]

/** An entry without a district says nothing. */
const elsewhereIn = bySlice((rows: Slice, register: Register): Breach[] =>
  rows.flatMap((row: Row) => {
    const named = namedBy(PROJECT_FIELDS, row.cells)
    const entry = register.resolve(named)
    const district = entry === null ? '' : textOf(entry.cells, 'district')
    if (district === '' || district === named.district) return []
    return [{ row, field: 'district', message: `企业名录中${entry?.cells.name}属于${district}` }]
  }),
)
