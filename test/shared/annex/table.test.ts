import { describe, expect, it } from 'vitest'
import { sampleProjects } from '../../../src/main/projects/sample.ts'
import { annex1, annexText, targetTable } from '../../../src/shared/annex/table.ts'
import { headerCells, printedRows } from '../../support/annex-text.ts'
import { PLAN } from '../../support/plan.ts'
import { readSeedDocument } from '../plan/seed-document.ts'

const [airSeed, annex1Seed, annex2Seed] = readSeedDocument().tables
const sample = sampleProjects(PLAN)

describe('附件1', () => {
  const table = annex1(PLAN, sample)

  it('prints the sample as the document prints it, zeros as /', () => {
    expect(printedRows(table)).toEqual(annex1Seed?.rows)
    expect([table.mark, table.title]).toEqual([annex1Seed?.mark, annex1Seed?.title])
    expect(printedRows(table)[4]).toEqual(['京口区', '4', '/', '12', '6', '22'])
  })

  it('spans its header as the document does', () => {
    expect(table.headerRows).toBe(2)
    expect(headerCells(table)).toEqual([
      '辖市区 0,0 2×1',
      '产业结构、能源结构和重点行业治理项目 0,1 2×1',
      'VOCs污染治理工程 0,2 1×2',
      '源头替代项目 1,2 1×1',
      'VOCs治理项目 1,3 1×1',
      '其他大气污染防治项目 0,4 2×1',
      '合计 0,5 2×1',
    ])
  })

  it('stands each count beside its quota, totals included', () => {
    for (const { cells } of table.rows)
      for (const { value, quota } of cells) expect(quota).toBe(value)
    expect(table.rows.at(-1)?.cells.map((cell) => cell.quota)).toEqual([205, 75, 201, 100, 581])
  })

  it('compares no total of which a quota is still to be filled', () => {
    const plan = structuredClone(PLAN)
    delete plan.quotas.丹阳市?.源头替代项目
    const { rows } = annex1(plan, sample)
    expect(rows[0]?.cells.map(({ quota }) => quota)).toEqual([85, null, 43, 31, null])
    expect(rows.at(-1)?.cells.map(({ quota }) => quota)).toEqual([205, null, 201, 100, null])
  })

  it('marks the last row and the last column as totals', () => {
    expect(table.rows.map((row) => row.isTotal)).toEqual([...Array(8).fill(false), true])
    expect(table.rows[0]?.cells.map((cell) => cell.sum)).toEqual([
      ...Array(4).fill(undefined),
      'row',
    ])
    expect(table.rows.at(-1)?.cells.map((cell) => cell.sum)).toEqual(Array(5).fill('column'))
  })

  it('prints an empty ledger with / in every cell', () => {
    for (const [, ...cells] of printedRows(annex1(PLAN, [])))
      expect(cells).toEqual(Array(5).fill('/'))
  })

  it('has one header row and no total column where the plan says so', () => {
    const plan = structuredClone(PLAN)
    for (const category of plan.categories) category.group = null
    for (const definition of plan.tables) definition.totalColumn = null
    const plain = annex1(plan, sample)
    expect(plain.headerRows).toBe(1)
    expect(plain.columns).toHaveLength(4)
    expect(headerCells(plain)[0]).toBe('辖市区 0,0 1×1')
    for (const row of plain.rows) expect(row.cells).toHaveLength(plain.columns.length)
  })

  it('does not join two groups of one name that are not neighbours', () => {
    const plan = structuredClone(PLAN)
    const [first, , , last] = plan.categories
    if (first !== undefined) first.group = 'VOCs污染治理工程'
    if (last !== undefined) last.group = null
    const [, , third] = plan.categories
    if (third !== undefined) third.group = null
    if (last !== undefined) last.group = 'VOCs污染治理工程'
    expect(headerCells(annex1(plan, []))).toEqual([
      '辖市区 0,0 2×1',
      'VOCs污染治理工程 0,1 1×2',
      '产业结构、能源结构和重点行业治理项目 1,1 1×1',
      '源头替代项目 1,2 1×1',
      'VOCs治理项目 0,3 2×1',
      'VOCs污染治理工程 0,4 1×1',
      '其他大气污染防治项目 1,4 1×1',
      '合计 0,5 2×1',
    ])
  })
})

describe('附件2', () => {
  const table = targetTable(PLAN, 'annex2')

  it('prints every target as the document prints it', () => {
    expect(printedRows(table)).toEqual(annex2Seed?.rows)
    expect([table.mark, table.title]).toEqual([annex2Seed?.mark, annex2Seed?.title])
  })

  it('adds up three columns and gives the fourth', () => {
    const total = table.rows.at(-1)
    expect(total?.label).toBe('全市')
    expect(total?.cells).toEqual([
      { value: 3223, sum: 'column' },
      { value: 1644, sum: 'column' },
      { value: 3500, sum: 'column' },
      { value: 2.3 },
    ])
  })

  it('joins the two reductions under their group', () => {
    expect(headerCells(table)).toEqual([
      '辖市区 0,0 2×1',
      '主要污染物重点工程累计减排量 0,1 1×2',
      '氮氧化物(吨) 1,1 1×1',
      '挥发性有机物(吨) 1,2 1×1',
      '国三及以下排放标准柴油货车淘汰量(辆) 0,3 2×1',
      '降尘量目标(吨/平方千米·月) 0,4 2×1',
    ])
  })
})

describe('the air quality table', () => {
  const table = targetTable(PLAN, 'air')

  it('prints every target as the document prints it, zero days as 0', () => {
    expect(printedRows(table)).toEqual(airSeed?.rows)
    expect(printedRows(table).at(-1)).toEqual(['国控站点', '33', '80.0', '0'])
  })

  it('has one header row, no mark, and adds nothing up', () => {
    expect(table.headerRows).toBe(1)
    expect(table.mark).toBeNull()
    for (const cell of table.rows.at(-1)?.cells ?? []) expect(cell.sum).toBeUndefined()
  })
})

describe('a printed number', () => {
  it('follows the rule of its column', () => {
    const count = { key: 'a', decimals: 0, zero: '/' } as const
    const share = { key: 'b', decimals: 1, zero: '0' } as const
    expect([0, 5, null].map((value) => annexText(count, value))).toEqual(['/', '5', ''])
    expect([0, 80, 79.5, null].map((value) => annexText(share, value))).toEqual([
      '0.0',
      '80.0',
      '79.5',
      '',
    ])
  })
})
