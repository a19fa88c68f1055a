import { describe, expect, it } from 'vitest'
import type { Edit, Row } from '../../../src/shared/contract/schemas.ts'
import {
  crosstabCells,
  crosstabDefinition,
  crosstabEdits,
  crosstabLock,
  crosstabRows,
} from '../../../src/shared/lists/crosstab.ts'
import type { FieldDefinition, ListDefinition } from '../../../src/shared/lists/definition.ts'
import { monthTable } from '../../../src/shared/targets/month-table.ts'
import { measureRow, PLAN_TARGETS } from '../../support/long-rows.ts'
import { PLAN } from '../../support/plan.ts'

const annex2 = monthTable(PLAN, 'annex2', '2023-03')
const air = monthTable(PLAN, 'air', '2023-03')
const longRows = (measures: Row[]) => (list: ListDefinition) =>
  list.key === 'measure' ? measures : PLAN_TARGETS

const set = (id: string, field: string, value: number | null, old?: number | null): Edit => ({
  edit: 'set',
  list: 'targets-air',
  id,
  field,
  value,
  ...(old === undefined ? {} : { old }),
})

describe('a table made of long lists', () => {
  it('has a row for each district in the plan’s order and its own closing row', () => {
    const names = (crosstab: typeof air) =>
      crosstabRows(crosstab, longRows([])).map(({ cells }) => cells.rowName)
    expect(names(annex2)).toEqual([...PLAN.districts.map(({ name }) => name), '全市'])
    expect(names(air).at(-1)).toBe('国控站点')
  })

  it('shows the official numbers of 附件2, sums worked out and the given 2.3 as given', () => {
    const closing = crosstabRows(annex2, longRows([])).at(-1)
    expect(closing).toEqual({
      id: '合计',
      cells: {
        rowName: '全市',
        'target-nox': 3223,
        'target-vocs': 1644,
        'target-dieselTrucks': 3500,
        'target-dustfall': 2.3,
      },
    })
  })

  it('shows only the values of its month, and adds up those that there are', () => {
    const rows = crosstabRows(
      annex2,
      longRows([
        measureRow('nox', '丹阳市', '2023-03', 0.1),
        measureRow('nox', '京口区', '2023-03', 0.2),
        measureRow('nox', '京口区', '2023-04', 99),
        measureRow('pm25', '京口区', '2023-03', 99),
        measureRow('nox', '没有的区', '2023-03', 99),
        // Someone wrote a sum by hand; the table works it out.
        measureRow('nox', '合计', '2023-03', 99),
        measureRow('dustfall', '合计', '2023-03', 2.1),
      ]),
    )
    const measured = (id: string) =>
      Object.fromEntries(
        Object.entries(rows.find((row) => row.id === id)?.cells ?? {}).filter(([field]) =>
          field.startsWith('measured-'),
        ),
      )
    expect(measured('丹阳市')).toEqual({ 'measured-nox': 0.1 })
    expect(measured('京口区')).toEqual({ 'measured-nox': 0.2 })
    expect(measured('合计')).toEqual({ 'measured-nox': 0.3, 'measured-dustfall': 2.1 })
  })

  it('leaves a sum of nothing empty', () => {
    const closing = crosstabRows(annex2, longRows([])).at(-1)
    expect(Object.keys(closing?.cells ?? {})).not.toContain('measured-nox')
  })

  it('is a list whose fields say name, unit and decimals of the indicators', () => {
    const { fields, groups } = crosstabDefinition(air)
    expect(groups.map(({ label }) => label)).toEqual(['', '全年目标', '1—3月累计值'])
    expect(fields.map(({ key }) => key)).toEqual([
      'rowName',
      ...['pm25', 'goodDays', 'heavyDays'].map((key) => `target-${key}`),
      ...['pm25', 'goodDays', 'heavyDays'].map((key) => `measured-${key}`),
    ])
    expect(fields[2]).toMatchObject({ label: '优良天数比率', unit: '%', decimals: 1 })
  })
})

describe('an edit of the table', () => {
  const rows = longRows([measureRow('pm25', '丹阳市', '2023-03', 42)])

  it('adds a row to the long list where there was none', () => {
    expect(crosstabEdits(air, [set('句容市', 'measured-pm25', 38, null)], rows)).toEqual([
      {
        edit: 'insert',
        list: 'measure',
        cells: { month: '2023-03', district: '句容市', indicator: 'pm25', value: 38 },
      },
    ])
  })

  it('sets the value of the row that is there, with what the user saw', () => {
    expect(crosstabEdits(air, [set('丹阳市', 'measured-pm25', 43, 42)], rows)).toEqual([
      {
        edit: 'set',
        list: 'measure',
        id: 'pm25/丹阳市/2023-03',
        field: 'value',
        value: 43,
        old: 42,
      },
    ])
  })

  it('takes the row away where the cell is emptied', () => {
    expect(crosstabEdits(air, [set('丹阳市', 'measured-pm25', null)], rows)).toEqual([
      { edit: 'delete', list: 'measure', id: 'pm25/丹阳市/2023-03' },
    ])
  })

  it('leaves what more is written of the emptied value, where the row may stand without it', () => {
    const cells = { indicator: 'pm25', district: '丹阳市', value: 31 }
    const withoutNeed = ({ required: _, ...field }: FieldDefinition) => field
    const loose = {
      ...air,
      blocks: air.blocks.map((block) => ({
        ...block,
        list: { ...block.list, fields: block.list.fields.map(withoutNeed) },
      })),
    }
    const edits = (more: Record<string, string>) => {
      const row = { id: 'pm25/丹阳市', cells: { ...cells, ...more } }
      return crosstabEdits(loose, [set('丹阳市', 'target-pm25', null)], () => [row])
    }
    expect(edits({})).toMatchObject([{ edit: 'delete', list: 'target', id: 'pm25/丹阳市' }])
    expect(edits({ note: '会议纪要第3号' })).toMatchObject([
      { edit: 'set', list: 'target', id: 'pm25/丹阳市', field: 'value', value: null },
    ])
  })

  it('that empties an empty cell is none', () => {
    expect(crosstabEdits(air, [set('句容市', 'measured-pm25', null)], rows)).toEqual([])
  })

  it('of an official number sets the target', () => {
    expect(crosstabEdits(air, [set('合计', 'target-pm25', 32)], rows)).toMatchObject([
      { edit: 'set', list: 'target', id: 'pm25/合计', value: 32 },
    ])
  })
})

describe('a cell that is worked out', () => {
  it('says why nobody types there; one that is given takes a number', () => {
    expect(crosstabLock(annex2, '合计', 'measured-nox')).toBe(
      '“全市”的氮氧化物由各行相加得出，请改各行的数字',
    )
    expect(crosstabLock(annex2, '合计', 'measured-dustfall')).toBeNull()
    expect(crosstabLock(annex2, '丹阳市', 'measured-nox')).toBeNull()
  })

  it('of an indicator without a closing number says so', () => {
    const indicators = PLAN.indicators.map((item) => ({ ...item, total: 'none' as const }))
    const table = monthTable({ ...PLAN, indicators }, 'air', '2023-03')
    expect(crosstabLock(table, '合计', 'measured-pm25')).toBe('PM2.5年均浓度没有“国控站点”的数字')
    expect(crosstabRows(table, longRows([])).at(-1)?.cells).toEqual({ rowName: '国控站点' })
  })
})

describe('a change of the long lists', () => {
  it('is found in the table by row and column, other months not', () => {
    const cells = measureRow('pm25', '丹阳市', '2023-03', 42)
    const inserted = ({ id, cells: own }: Row) =>
      ({ op: 'insert', list: 'measure', id, cells: own }) as const
    expect(
      crosstabCells(air, [
        inserted(cells),
        inserted(measureRow('pm25', '丹阳市', '2023-04', 42)),
        { op: 'set', list: 'target', id: 'pm25/合计', field: 'value', old: 33, new: 32 },
        { op: 'delete', list: 'project', id: 'pm25/丹阳市/2023-03', cells: {} },
      ]),
    ).toEqual([
      { id: '丹阳市', field: 'measured-pm25' },
      { id: '合计', field: 'target-pm25' },
    ])
  })
})
