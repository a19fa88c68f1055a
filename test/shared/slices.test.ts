import { describe, expect, it } from 'vitest'
import { sampleProjects } from '../../src/main/projects/sample.ts'
import type { Cells } from '../../src/shared/changes/change.ts'
import type { Row } from '../../src/shared/contract/schemas.ts'
import { overviewFigures } from '../../src/shared/overview/figures.ts'
import { findingsOf } from '../../src/shared/quality/findings.ts'
import { scheduleRules } from '../../src/shared/schedule/rules.ts'
import { slicesOf } from '../../src/shared/slices.ts'
import { PLAN } from '../support/plan.ts'
import { Random } from '../support/random.ts'

const SAMPLE = sampleProjects(PLAN)

/** Three of each sample project, so that there are slices and repeats. */
const ROWS: readonly Row[] = [...SAMPLE, ...SAMPLE, ...SAMPLE].map((cells, place) => ({
  id: `p${String(place).padStart(6, '0')}`,
  cells,
}))

const EXEMPTIONS: Row[] = [
  {
    id: 'e',
    cells: { rule: 'duplicate', row: 'p000600', field: 'name', value: '', reason: '分期' },
  },
]

/** Cells that turn a figure when they are written over. */
const WRITTEN: Cells[] = [
  { status: '已完成', completedOn: '2023-04-30' },
  { status: '在建', deadline: '2023-02-28' },
  { status: '取消调整' },
  { district: '没有的区' },
  { creditCode: null },
  { creditCode: '91350100M000100Y43' },
  { enterprise: '丹阳云岭化工有限公司', name: '废气治理' },
  { enterprise: null, creditCode: null },
  { nox: 9000.1 },
  { vocs: 0.3, kind: '清洁能源替代' },
  { tags: ['首批28家', '自定名单'] },
  { respUnit: null },
]

/** Two of the sample, one of them under another name too. */
const ENTERPRISES = [
  { id: 'firm1', cells: { name: '丹阳云岭化工有限公司', creditCode: '91350100M000100Y43' } },
  {
    id: 'firm2',
    cells: { name: '甲厂', formerNames: ['丹阳华桐水泥有限公司'], district: '句容市' },
  },
]

const figuresOn = (day: string) => {
  const rules = scheduleRules(PLAN, day)
  return (projects: readonly Row[]) => {
    const facts = { plan: PLAN, projects, rules, enterprises: ENTERPRISES }
    return { ...overviewFigures(facts), findings: findingsOf(facts, EXEMPTIONS) }
  }
}

/** Rows of which nothing is remembered. */
const strange = (rows: readonly Row[]) => rows.map(({ id, cells }) => ({ id, cells: { ...cells } }))

describe('slices of rows', () => {
  it('hold all rows in their order, and a few hundred each', () => {
    expect(slicesOf(ROWS).flat()).toEqual(ROWS)
    expect(slicesOf(ROWS).length).toBeGreaterThan(1)
    expect(slicesOf([])).toEqual([])
  })

  it('are no longer after any number of edits, in the first and the last row too', () => {
    const random = new Random(7)
    let rows = ROWS
    for (let round = 0; round < 200; round += 1) {
      rows = edited(rows, random)
      if (round % 50 === 0) rows = rows.with(0, { id: 'first', cells: {} })
      if (round % 50 === 25) rows = rows.with(-1, { id: 'last', cells: {} })
      const slices = slicesOf(rows)
      expect(slices.flat()).toEqual(rows)
      expect(Math.max(...slices.map(({ length }) => length))).toBeLessThanOrEqual(512)
    }
    expect(slicesOf(rows).length).toBeLessThan(20)
  })

  it('stay the same objects but for the one in which a row was edited, added or removed', () => {
    const known = new Set(slicesOf(ROWS))
    const first = ROWS[0] ?? { id: '', cells: {} }
    const others: (readonly Row[])[] = [
      ROWS.with(700, { ...first, id: ROWS[700]?.id ?? '' }),
      ROWS.toSpliced(700, 0, { ...first, id: `${ROWS[699]?.id}a` }),
      ROWS.toSpliced(700, 1),
    ]
    for (const rows of others)
      expect(slicesOf(rows).filter((slice) => !known.has(slice)).length).toBeLessThanOrEqual(2)
  })
})

describe('figures summed over slices', () => {
  it.each(['2023-01-01', '2023-06-30', '2024-02-29'])(
    'are on %s after random edits what they are of rows never seen before (seed 6)',
    (day) => {
      const random = new Random(6)
      const figures = figuresOn(day)
      let rows = ROWS
      figures(rows)
      for (let round = 0; round < 12; round += 1) {
        for (let edit = 0; edit < 4; edit += 1) rows = edited(rows, random)
        expect(figures(rows)).toEqual(figures(strange(rows)))
      }
    },
  )

  it('are the same wherever the slices end', () => {
    const figures = figuresOn('2023-06-30')
    const grown = strange(ROWS)
    for (const place of [1, 100, 101, 600]) slicesOf(grown.slice(0, place))
    expect(slicesOf(grown).length).toBeGreaterThan(slicesOf(ROWS).length)
    expect(figures(grown)).toEqual(figures(ROWS))
  })
})

function edited(rows: readonly Row[], random: Random): readonly Row[] {
  const place = Math.floor(random.next() * rows.length)
  const row = rows[place]
  const cells = WRITTEN[Math.floor(random.next() * WRITTEN.length)]
  if (row === undefined || cells === undefined) return rows
  const kind = random.next()
  if (kind < 0.1) return rows.toSpliced(place, 1)
  if (kind < 0.2)
    return rows.toSpliced(place + 1, 0, { id: `${row.id}b`, cells: { ...row.cells, ...cells } })
  return rows.with(place, { ...row, cells: { ...row.cells, ...cells } })
}
