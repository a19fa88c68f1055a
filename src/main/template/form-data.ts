/** A list as the form that a district fills in, and the explanation of its columns. */
import type { Row } from '../../shared/contract/schemas.ts'
import type { FieldDefinition, ListDefinition } from '../../shared/lists/definition.ts'
import { headerOf } from '../../shared/lists/headers.ts'
import { headerReader } from '../../shared/lists/read-header.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import { vocabularyOf } from '../../shared/plan/vocabulary.ts'
import { monthOfList } from '../../shared/progress/month-list.ts'
import { monthText } from '../../shared/values/month.ts'
import { type ColumnNotes, columnNotes } from '../export/notation.ts'
import { submissionFields } from '../export/submission-fields.ts'
import type { ColumnInput, DataColumn, Fact, TemplateData } from './data.ts'
import { inputRule } from './input-rule.ts'
import { listData } from './list-data.ts'

/** Mark of the hidden column by which rows are known again. */
export const ROW_ID_MARK = '行标识'

/** Marks of the table that explains the columns. */
export const GUIDE_MARKS = ['列名', '要求', '填写方法'] as const

/** Empty rows below the data, ready to be filled in. */
const SPARE_ROWS = 200

export interface FormSource {
  plan: PlanDefinition
  list: ListDefinition
  /** Rows of the district only. */
  rows: readonly Row[]
  district: string
  seq: number
}

export function formData(source: FormSource): [form: TemplateData, guide: TemplateData] {
  const { plan, list, rows, district, seq } = source
  const columns = formColumns(source)
  const fields = columns.map(({ field }) => field)
  const title = `${plan.city}${plan.year}年${district}大气污染防治${list.title}填报表`
  const table = listData({ plan, list: { ...list, fields }, rows, title, seq })
  const facts = [...table.facts, ...formFacts(list, district)]
  const form: TemplateData = {
    ...table,
    facts,
    columns: [
      // 序号 comes before the fields.
      ...table.columns.map((column, index) => ({ ...column, ...columns[index - 1]?.shown })),
      { name: ROW_ID_MARK, aliases: [], format: '@', isRequired: true, isHidden: true },
    ],
    rows: table.rows.map((values, index) => [...values, rows[index]?.id ?? null]),
    form: { spareRows: list.hasFixedRows === true ? 0 : SPARE_ROWS },
  }
  return [form, guideData(facts, columns)]
}

interface FormColumn {
  field: FieldDefinition
  notes: ColumnNotes
  shown: Pick<DataColumn, 'isRequired' | 'input' | 'isReadBy'>
}

function formColumns({ plan, list, district }: FormSource): FormColumn[] {
  const vocabulary = vocabularyOf(plan)
  const reader = headerReader(list)
  return submissionFields(list).map((field) => {
    const notes = columnNotes(list, field, district, vocabulary)
    const { demand, notation, words } = notes
    const shown: FormColumn['shown'] = {
      input: {
        rule: inputRule(field, words, `${demand}。${notation}`),
        isLocked: lockOf(field, notes),
      },
      isReadBy: (headings) => reader.read(headings)?.field.key === field.key,
      ...(isMust(list, field) && !notes.isGiven ? { isRequired: 'wanted' } : {}),
    }
    return { field, notes, shown }
  })
}

/** True where a new row is refused without it. */
function isMust({ hasFixedRows }: ListDefinition, { required, initial }: FieldDefinition): boolean {
  return hasFixedRows !== true && required === 'error' && initial === undefined
}

/** A new row may name its district, though it need not. */
function lockOf(field: FieldDefinition, { isGiven }: ColumnNotes): ColumnInput['isLocked'] {
  if (field.assigned === true) return 'always'
  return isGiven ? 'filled' : 'never'
}

function formFacts(list: ListDefinition, district: string): Fact[] {
  const month = monthOfList(list.key)
  return [
    { name: '填报地区', value: district },
    ...(month === null ? [] : [{ name: '报告期', value: monthText(month) }]),
  ]
}

/** What each column takes; an office may leave it out or write its own. */
function guideData(facts: Fact[], columns: readonly FormColumn[]): TemplateData {
  return {
    facts,
    columns: GUIDE_MARKS.map((name) => ({ name, aliases: [], format: '@' })),
    rows: columns.map(({ field, notes }) => [headerOf(field), notes.demand, notes.notation]),
    totalLabel: '合计',
    wantsTotal: false,
    keyColumns: [],
    words: new Map(),
    form: { spareRows: 0 },
    isOptional: true,
  }
}
