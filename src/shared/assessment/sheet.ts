/** A result as a sheet: a row for each place, for each item its value and points; values that are
 * typed in are cells of the list of entries, as those of a crosstab are. */
import type { Cells } from '../changes/change.ts'
import type { AssessmentAnswer } from '../contract/assessment.ts'
import type { Row } from '../contract/schemas.ts'
import { SCHEME_ENTRIES } from '../lists/assessment/definitions.ts'
import { LEVEL_WORDS } from '../lists/assessment/words.ts'
import { type Crosstab, crosstabField, ROW_NAME } from '../lists/crosstab.ts'
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'
import { rounded } from './score.ts'

const VALUE = 'value'
const SCORE = 'score'

export const RANK = 'rank'
export const TOTAL_SCORE = 'total'
const RUN_BY = 'district'

type Item = AssessmentAnswer['items'][number]

/** The column in which an item is typed in, or its value stands. */
export function valueField(item: string): string {
  return crosstabField(VALUE, item)
}

/** Which item a column is of; null for those that are of the place. */
export function itemOfField(items: readonly Item[], field: string): Item | null {
  return (
    items.find(({ id }) => field === valueField(id) || field === crosstabField(SCORE, id)) ?? null
  )
}

export function assessmentDefinition({ scheme, items, full }: AssessmentAnswer): ListDefinition {
  const what = LEVEL_WORDS[scheme.level]
  const worked = { aliases: [], assigned: true } satisfies Partial<FieldDefinition>
  const place = { ...worked, group: ROW_NAME } satisfies Partial<FieldDefinition>
  return {
    key: 'assessment',
    title: scheme.name,
    rowName: what,
    groups: [
      { key: ROW_NAME, label: '' },
      ...items.map(({ id, name, weight }) => ({ key: id, label: `${name}（${weight}分）` })),
    ],
    fields: [
      { ...place, key: RANK, label: '名次', type: 'integer', width: 56 },
      { ...place, key: ROW_NAME, label: what, type: 'text', width: 116 },
      ...(scheme.level === 'town'
        ? [{ ...place, key: RUN_BY, label: '辖市区', type: 'text' as const, width: 132 }]
        : []),
      {
        ...place,
        key: TOTAL_SCORE,
        label: `总分（${full}）`,
        type: 'decimal',
        decimals: 2,
        width: 92,
      },
      ...items.flatMap(({ id, unit, isTyped }): FieldDefinition[] => [
        {
          key: valueField(id),
          label: isTyped ? '填报' : '数值',
          aliases: [],
          // The panel tells the unit of the others, whose columns would be wide for nothing else.
          ...(isTyped ? { ...(unit === '' ? {} : { unit }) } : { assigned: true }),
          group: id,
          type: 'decimal',
          decimals: 2,
          width: 84,
        },
        {
          ...worked,
          key: crosstabField(SCORE, id),
          label: '得分',
          group: id,
          type: 'decimal',
          decimals: 2,
          width: 68,
        },
      ]),
    ],
    identity: [[ROW_NAME]],
    oneOf: [],
    rules: [],
    hasFixedRows: true,
  }
}

export function assessmentRows({ items, places }: AssessmentAnswer): Row[] {
  return places.map(({ place, district, byLaw, rank, total, scores }) => {
    const cells: Cells = { [ROW_NAME]: place, [RANK]: rank, [TOTAL_SCORE]: total }
    cells[RUN_BY] = byLaw === null ? district : `${district}（属${byLaw}）`
    for (const [at, { id, isTyped }] of items.entries()) {
      // What is typed in stands as it was entered; a share has no end.
      const value = scores[at]?.value ?? null
      cells[valueField(id)] = value === null || isTyped ? value : rounded(value)
      cells[crosstabField(SCORE, id)] = scores[at]?.score ?? null
    }
    return { id: place, cells }
  })
}

/** The cells that are typed in, as they stand in the list of entries. */
export function entryCrosstab({ scheme, items, places }: AssessmentAnswer): Crosstab {
  return {
    key: 'assessment',
    title: scheme.name,
    rowHeading: LEVEL_WORDS[scheme.level],
    rows: places.map(({ place }) => ({ key: place, label: place })),
    closingRow: '',
    blocks: [
      {
        key: VALUE,
        label: '',
        list: SCHEME_ENTRIES,
        by: { row: 'place', column: 'item', value: 'value' },
        fixed: {},
        columns: items
          .filter(({ isTyped }) => isTyped)
          .map(({ id, name, unit }) => ({
            key: id,
            label: name,
            unit,
            decimals: 2,
            width: 84,
            total: 'none',
          })),
      },
    ],
  }
}
