/** What is wrong with the definitions of special ledgers, taken together. */
import type { Cells } from '../../changes/change.ts'
import { isEmpty, type LedgerRows } from '../../changes/rows.ts'
import { type FieldDefinition, fieldOf } from '../definition.ts'
import { foldHeader } from '../header-words.ts'
import { conditionsText } from './conditions.ts'
import { conditionsFault } from './conditions-fault.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from './definitions.ts'
import { allFields, areComparable, fieldOfRow } from './from-rows.ts'
import { CONTENT_WORDS, KEY } from './words.ts'

/** The first fault as a sentence without its end; null where they hold together. */
export function definitionFault(rows: LedgerRows, reserved: ReadonlySet<string>): string | null {
  const lists = [...(rows.get(SPECIALS.key) ?? [])]
  const fields = Map.groupBy(valuesOf(rows, SPECIAL_FIELDS.key), ({ list }) => String(list))
  const goals = Map.groupBy(valuesOf(rows, SPECIAL_GOALS.key), ({ list }) => String(list))
  for (const [key, cells] of lists) {
    if (!KEY.test(key) || reserved.has(key)) return `台账标识“${key}”不能用`
    const fault = listFault(cells, fields.get(key) ?? [], goals.get(key) ?? [])
    if (fault !== null) return fault
  }
  const keys = new Set(lists.map(([key]) => key))
  const stray = [...fields.keys(), ...goals.keys()].find((key) => !keys.has(key))
  if (stray !== undefined) return `没有台账“${stray}”`
  const name = doubled(lists.map(([, cells]) => String(cells.name)))
  return name === null ? null : `台账名称“${name}”重复`
}

function listFault(list: Cells, fields: readonly Cells[], goals: readonly Cells[]): string | null {
  const used = fields.filter(({ retired }) => isEmpty(retired))
  for (const field of fields) {
    const fault = fieldFault(field) ?? secondDistrictFault(field, fields)
    if (fault !== null) return `“${list.name}”的${fault}`
  }
  const word = doubled(
    used.flatMap(({ name, aliases }) => [
      ...new Set(
        [name, ...(Array.isArray(aliases) ? aliases : [])].map((text) => foldHeader(String(text))),
      ),
    ]),
  )
  if (word !== null) return `“${list.name}”有两个字段都叫“${word}”（名称或别名）`
  const known = fields.map(fieldOfRow)
  for (const field of fields) {
    const fault = boundFault(field, known)
    if (fault !== null) return `“${list.name}”的${fault}`
  }
  const counted = allFields(list, fields)
  for (const goal of goals)
    for (const [part, written] of [
      ['范围', conditionsText(goal, 'scope')],
      ['完成', conditionsText(goal, 'done')],
    ] as const) {
      const fault = conditionsFault(written, counted)
      if (fault !== null) return `“${list.name}”的计数要求“${goal.name}”的“${part}”${fault}`
    }
  return null
}

function fieldFault({ name, key, type, values, content, ...rest }: Cells): string | null {
  if (!KEY.test(String(key))) return `字段标识“${String(key)}”不能用`
  // Empty again in every row that is carried over, it would leave none that could be written.
  if (!isEmpty(rest.perPeriod) && (!isEmpty(rest.identity) || rest.required === 'error'))
    return `字段“${name}”每期填报，不能用来识别，也不能必填（可写“缺则标记”）`
  if (!isEmpty(rest.perPeriod) && content === 'district')
    return `字段“${name}”是辖市区，不能每期填报`
  if (type === 'choice' && isEmpty(values) && isEmpty(content))
    return `单选字段“${name}”还没有可选值，请先填可选值`
  return null
}

/** Rows are sent, filtered and summed up by the one field that has the key of districts. */
function secondDistrictFault(
  { key, name, content }: Cells,
  fields: readonly Cells[],
): string | null {
  if (content !== 'district' || key === 'district') return null
  const own = fields.find((field) => field.key === 'district')
  if (own === undefined)
    return `字段“${name}”不能改为辖市区，请新增一个内容为“${CONTENT_WORDS.district}”的字段`
  return isEmpty(own.retired)
    ? `字段“${name}”不能是辖市区：已有“${own.name}”，一张台账只能有一个辖市区字段`
    : `字段“${name}”不能是辖市区：已有停用的“${own.name}”，请清除它的“停用”，接着用它`
}

function boundFault(cells: Cells, known: readonly FieldDefinition[]): string | null {
  if (isEmpty(cells.notBelow)) return null
  const own = fieldOfRow(cells)
  const name = String(cells.notBelow)
  const other = known.find(({ label }) => foldHeader(label) === foldHeader(name))
  const told = `字段“${own.label}”的“${fieldOf(SPECIAL_FIELDS, 'notBelow').label}”写的“${name}”`
  if (other === undefined || other.key === own.key) return `${told}不是本台账的另一个字段`
  return areComparable(own.type, other.type) ? null : `${told}不能与它比较：要都是日期，或都是数`
}

function valuesOf(rows: LedgerRows, list: string): Cells[] {
  return [...(rows.get(list)?.values() ?? [])]
}

function doubled(words: readonly string[]): string | null {
  return words.find((word, index) => words.indexOf(word) !== index) ?? null
}
