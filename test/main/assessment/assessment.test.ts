import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { addSchemes, schemeFile } from '../../../src/main/assessment/add-schemes.ts'
import { assessmentComparison } from '../../../src/main/assessment/answers.ts'
import { assess } from '../../../src/main/assessment/assess.ts'
import { schemesOfFile, shippedSchemes } from '../../../src/main/assessment/templates.ts'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { listStandings } from '../../../src/main/lists/special/standings.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import type { SchemeFile } from '../../../src/shared/assessment/file.ts'
import { valueText } from '../../../src/shared/assessment/words.ts'
import type { Cells, Op } from '../../../src/shared/changes/change.ts'
import type { Edit } from '../../../src/shared/contract/schemas.ts'
import { doneStatuses } from '../../../src/shared/lists/marks.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterEach(() => ledger.close())

const DAY = '2023-06-30'
const NAME = '考核'
const apply = (...edits: Edit[]) => commitEdits(ledger, TESTER, edits)
const result = () => assess(ledger, NAME, { day: DAY })
const insert = (list: string, cells: Cells): Edit => ({ edit: 'insert', list, cells })

function scheme(items: SchemeFile['items'], facts: Partial<SchemeFile> = {}): void {
  addSchemes(ledger, TESTER, [{ name: NAME, level: 'district', ...facts, items }])
}

function itemId(name: string): string {
  const row = ledger.rows('schemeItem').find(({ cells }) => cells.name === name)
  if (row === undefined) throw new Error(`no item ${name}`)
  return row.id
}

function scoreOf(place: string, at = 0) {
  const score = result().places.find((one) => one.place === place)?.scores[at]
  if (score === undefined) throw new Error(`nothing of ${place}`)
  return score
}

const SHARE = {
  name: '完成率',
  weight: 60,
  measure: 'share',
  source: 'project',
  rule: 'linear',
  from: 0,
  to: 100,
} as const
const DEDUCTED = {
  ...({ name: '完成率', weight: 10, measure: 'share', source: 'project' } as const),
  ...({ rule: 'deduction', better: 'higher', per: 0.1 } as const),
}
const TYPED = {
  name: '整改',
  weight: 40,
  measure: 'typed',
  rule: 'linear',
  from: 0,
  to: 10,
} as const

/** 取消调整: nothing is due any more and nothing was finished. */
const isGivenUp = ({ status }: Cells) =>
  planOf(ledger).statuses.some(({ name, done, ended }) => name === status && ended && !done)

const type = (place: string, value: number) =>
  apply(insert('schemeEntry', { item: itemId('整改'), place, value }))

describe('a scheme made without code', () => {
  it('scores projects by the share that is finished, what was given up left out', () => {
    apply(insert('scheme', { name: NAME }))
    const [row] = ledger.rows('scheme')
    apply(insert('schemeItem', { scheme: row?.id ?? '', ...SHARE }))
    const { done, of } = scoreOf('丹阳市').counted[0] ?? { done: [], of: [] }
    const own = ledger
      .rows('project')
      .filter(({ cells }) => cells.district === '丹阳市' && !isGivenUp(cells))
    expect(of).toHaveLength(own.length)
    expect(scoreOf('丹阳市').value).toBeCloseTo((done.length / own.length) * 100, 10)
  })

  it('says of an item what keeps it from being computed, and spreads its points', () => {
    scheme([
      SHARE,
      { ...SHARE, name: '错字段', weight: 10, scope: '没有=甲' },
      { ...SHARE, name: '错分档', weight: 10, rule: 'bands', bands: '≥90→20' },
      { ...DEDUCTED, name: '没有起点' },
    ])
    const { scheme: made, places } = result()
    expect(made.items.map(({ fault }) => fault)).toEqual([
      null,
      '“范围”指明的字段“没有”不存在（台账“重点工程项目”）',
      '第 1 档“≥90→20”的 20 分超过满分 10',
      '越高越好的扣分要写起点值，低于它才扣',
    ])
    const [best] = places
    expect(best?.factor).toBeCloseTo(90 / 60, 10)
  })

  it('says which condition no row could meet', () => {
    const item = { ...SHARE, weight: 10 }
    scheme([
      { ...item, name: '错字', done: '项目状态=已完工吗' },
      { ...item, name: '别名', scope: '辖市区=丹阳' },
      { ...item, name: '不是数字', scope: '项目名称≥3' },
      { ...item, name: '没有词', done: '项目状态=无' },
      { ...item, name: '数与日期', scope: '总投资≥2023-01-01' },
      { ...item, name: '日期与数', scope: '开工日期≥2023' },
      { ...item, name: '没有这天', scope: '开工日期≥2023-02-30' },
      { ...item, name: '某日起', scope: '开工日期≥2023-02-28' },
      { ...item, name: '可以', scope: '工程类型=别的词；到期情况=逾期', done: '项目状态=已完成' },
    ])
    expect(result().scheme.items.map(({ fault }) => fault)).toEqual([
      expect.stringContaining('“已完工吗”不是项目状态，可写：'),
      expect.stringContaining('“丹阳”不是辖市区，可写：'),
      expect.stringContaining('“项目名称”不是数字或日期字段'),
      expect.stringContaining('读不懂的条件“项目状态=无”'),
      expect.stringContaining('“总投资”是数，不能与日期比较'),
      expect.stringContaining('日期请写成 2023-01-01 的样子'),
      expect.stringContaining('读不懂的条件“开工日期≥2023-02-30”'),
      null,
      null,
    ])
  })

  it('counts rows of a category whose name has a parting sign inside', () => {
    const name = '产业结构、能源结构和重点行业治理项目'
    scheme([
      { ...SHARE, name: '结构', measure: 'count', scope: `工程类别=${name}`, done: '项目状态' },
      { ...SHARE, name: '两类', measure: 'count', scope: `工程类别=VOCs治理项目、${name}` },
    ])
    const own = (category: string) =>
      ledger
        .rows('project')
        .filter(({ cells }) => cells.district === '丹阳市' && cells.category === category).length
    expect(own(name)).toBeGreaterThan(0)
    expect(scoreOf('丹阳市').value).toBe(own(name))
    expect(scoreOf('丹阳市', 1).value).toBe(own(name) + own('VOCs治理项目'))
    const [item] = result().scheme.items
    expect(item === undefined ? '' : valueText(item)).toContain(`工程类别：${name}）`)
  })

  it('counts what is overdue on its day', () => {
    scheme([
      {
        ...{ name: '逾期', weight: 10, measure: 'count', source: 'project' },
        ...{ done: '到期情况=逾期', rule: 'deduction', per: 1 },
      },
    ])
    const now = scoreOf('丹阳市').value ?? 0
    expect(now).toBeGreaterThan(0)
    const early = assess(ledger, NAME, { day: '2023-01-01' }).places
    expect(early.every(({ scores }) => scores[0]?.value === 0)).toBe(true)
  })

  it('judges a monthly value against its target, higher and lower ones', () => {
    scheme([
      {
        ...{ name: '浓度', weight: 10, measure: 'shortfall', indicator: 'pm25' },
        rule: 'deduction',
        per: 2,
      },
      {
        ...{ name: '减排', weight: 10, measure: 'attainment', indicator: 'nox' },
        rule: 'linear',
        from: 0,
        to: 100,
      },
    ])
    const target = planOf(ledger).targets.pm25?.districts.丹阳市 ?? 0
    const measure = (indicator: string, month: string, value: number) =>
      apply(insert('measure', { indicator, district: '丹阳市', month, value }))
    measure('pm25', '2023-05', target + 9)
    measure('pm25', '2023-06', target + 2)
    measure('pm25', '2023-07', target)
    measure('nox', '2023-06', 315)
    expect(scoreOf('丹阳市', 0)).toMatchObject({ value: 2, score: 6 })
    expect(scoreOf('丹阳市', 1)).toMatchObject({ value: 50, score: 5 })
    expect(scoreOf('句容市', 0)).toMatchObject({ value: null, state: 'missing', score: 0 })
  })

  it('assesses towns, whichever district wrote the row', () => {
    const [first, second] = ledger.rows('project')
    const place = (id: string | undefined, district: string, town: string): Edit[] => [
      { edit: 'set', list: 'project', id: id ?? '', field: 'town', value: town },
      { edit: 'move', list: 'project', id: id ?? '', cells: { district } },
    ]
    apply(...place(first?.id, '京口区', '姚桥'), ...place(second?.id, '镇江新区', '姚桥镇'))
    scheme([SHARE], { level: 'town' })
    const { counted } = scoreOf('姚桥镇')
    expect(new Set(counted[0]?.of)).toEqual(new Set([first?.id, second?.id]))
    const homeless = ledger
      .rows('project')
      .filter(({ cells }) => cells.town === undefined && !isGivenUp(cells))
    expect(homeless.length).toBeGreaterThan(500)
    expect(result().astray[0]?.counted.of).toHaveLength(homeless.length)
  })
})

describe('an assessment', () => {
  it('reads each list once however many items and places ask, and again only after an edit of it', () => {
    scheme([SHARE, { ...SHARE, name: '再算', weight: 0 }, TYPED], { level: 'town' })
    const reading = vi.spyOn(ledger, 'rows')
    const readBy = (work: () => void) => {
      reading.mockClear()
      work()
      return reading.mock.calls.map(([list]) => list)
    }
    const lists = readBy(result)
    expect(lists).toEqual(expect.arrayContaining(['project', 'schemeEntry']))
    expect(lists).toHaveLength(new Set(lists).size)
    expect(readBy(result)).toEqual([])
    apply(insert('tag', { name: '秋冬攻坚' }))
    apply(insert('schemeEntry', { item: itemId('整改'), place: '姚桥镇', value: 4 }))
    expect(readBy(result)).not.toContain('project')
    expect(scoreOf('姚桥镇', 2).value).toBe(4)
    const [row] = ledger.rows('project')
    apply({ edit: 'set', list: 'project', id: row?.id ?? '', field: 'remark', value: '已核' })
    expect(readBy(result)).toEqual(['project'])
  })
})

describe('what has no value', () => {
  it('is left to the other items or counts as nothing, as the scheme says', () => {
    scheme([SHARE, TYPED])
    expect(scoreOf('丹阳市', 1)).toMatchObject({ state: 'missing', score: 0 })
    const [row] = ledger.rows('scheme')
    apply({ edit: 'set', list: 'scheme', id: row?.id ?? '', field: 'missing', value: 'share' })
    const own = result().places.find(({ place }) => place === '丹阳市')
    expect(own?.scores[1]?.score).toBeNull()
    expect(own?.total).toBeCloseTo(((own?.scores[0]?.score ?? 0) * 100) / 60, 1)
  })

  it('leaves a place without any item that concerns it without a rank, behind the others', () => {
    scheme([TYPED], { missing: 'share' })
    type('句容市', 5)
    const [first, ...rest] = result().places
    expect(first).toMatchObject({ place: '句容市', total: 20, rank: 1 })
    expect(rest.every(({ rank, total }) => rank === null && total === null)).toBe(true)
  })
})

describe('every score', () => {
  it('can be worked out again from the rows that it names alone', () => {
    scheme([
      SHARE,
      { ...SHARE, name: '减排合计', measure: 'sum', field: 'VOCs减排量', from: 0, to: 500 },
    ])
    const rows = new Map(ledger.rows('project').map(({ id, cells }) => [id, cells]))
    const done = doneStatuses(planOf(ledger))
    for (const { place, scores } of result().places) {
      const [share, sum] = scores
      const of = share?.counted[0]?.of ?? []
      expect(of.every((id) => rows.get(id)?.district === place)).toBe(true)
      const finished = of.filter((id) => done.has(String(rows.get(id)?.status)))
      expect(share?.value).toBeCloseTo((finished.length / of.length) * 100, 8)
      const tonnes = (sum?.counted[0]?.done ?? []).map((id) => Number(rows.get(id)?.vocs ?? 0))
      expect(sum?.value).toBeCloseTo(
        tonnes.reduce((all, one) => all + one, 0),
        6,
      )
    }
  })

  it('adds up to the total, totals order the places, and undo brings all back (seed 4711)', () => {
    scheme([TYPED, { ...TYPED, name: '另一项', weight: 60, rule: 'rank', least: 6 }], {
      missing: 'zero',
    })
    const names = planOf(ledger).districts.map(({ name }) => name)
    const items = ['整改', '另一项'].map(itemId)
    const entry = fc.record({
      item: fc.constantFrom(...items),
      place: fc.constantFrom(...names),
      value: fc.integer({ min: -3, max: 14 }),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ item, place }) => item + place, maxLength: 16 }),
        (entries) => {
          const before = result()
          const change = apply(...entries.map((cells) => insert('schemeEntry', cells)))
          const { places } = result()
          for (const { scores, total } of places)
            expect(total).toBeCloseTo(
              scores.reduce((sum, { score }) => sum + (score ?? 0), 0),
              6,
            )
          for (const { rank, total } of places)
            expect(rank).toBe(
              1 + places.filter((other) => (other.total ?? 0) > (total ?? 0)).length,
            )
          if (change !== null) ledger.undo(TESTER)
          expect(result()).toEqual(before)
        },
      ),
      { seed: 4711, numRuns: 25 },
    )
  })
})

describe('versions', () => {
  it('are compared item by item, with the rows that came and went', () => {
    scheme([SHARE, TYPED])
    const before = ledger.seq
    const open = ledger
      .rows('project')
      .find(({ cells }) => cells.district === '丹阳市' && cells.status === '在建')
    apply({ edit: 'set', list: 'project', id: open?.id ?? '', field: 'status', value: '已完成' })
    type('句容市', 10)
    const compared = assessmentComparison(
      ledger,
      assess(ledger, NAME, { at: before, day: DAY }),
      result(),
    )
    const of = (name: string) => compared.places.find(({ place }) => place === name)
    expect(of('丹阳市')?.items).toMatchObject([
      {
        item: '完成率',
        cause: 'value',
        came: [{ list: 'project', count: 1, rows: [{ id: open?.id }] }],
        went: [],
      },
    ])
    expect(of('句容市')).toMatchObject({
      items: [{ item: '整改', pointsThen: 0, pointsNow: 40, cause: 'value' }],
    })
    expect(of('扬中市')?.items).toEqual([])
  })

  it('before the scheme was there are refused by its name', () => {
    const before = ledger.seq
    scheme([SHARE])
    const { id } = ledger.rows('scheme')[0] ?? {}
    const refusal = refusalOf(() => assess(ledger, id ?? '', { at: before, day: DAY }))
    expect(refusal).toMatchObject({
      code: 'USAGE',
      message: `第 ${before} 版还没有考核办法“${NAME}”，请选它新增以后的版本`,
    })
  })
})

describe('a scheme', () => {
  it('goes with its items and entries, and comes back with them', () => {
    scheme([TYPED])
    type('丹阳市', 3)
    const [row] = ledger.rows('scheme')
    apply({ edit: 'delete', list: 'scheme', id: row?.id ?? '' })
    expect([ledger.rows('schemeItem'), ledger.rows('schemeEntry')]).toEqual([[], []])
    ledger.undo(TESTER)
    expect(scoreOf('丹阳市')).toMatchObject({ value: 3, score: 12 })
  })

  it('counts projects for a milestone, whatever list and indicator its item held before', () => {
    scheme([
      {
        ...{ name: '节点', weight: 10, from: 0, to: 50 },
        measure: 'milestone',
        rule: 'linear',
        milestone: 'VOCs治理重点工程项目完成过半',
      },
    ])
    const alone = result().places
    const [row] = ledger.rows('schemeItem')
    const set = { edit: 'set', list: 'schemeItem', id: row?.id ?? '' } as const
    apply(
      { ...set, field: 'source', value: 'high-energy' },
      { ...set, field: 'indicator', value: 'pm25' },
    )
    expect(result().places).toEqual(alone)
    expect(result().scheme.items[0]).toMatchObject({ list: null, indicator: null, fault: null })
  })

  it('follows when a district or milestone is renamed', () => {
    scheme([
      TYPED,
      {
        name: '节点',
        weight: 10,
        measure: 'milestone',
        milestone: 'VOCs治理重点工程项目完成过半',
        rule: 'linear',
        from: 0,
        to: 50,
      },
    ])
    type('丹阳市', 3)
    const named = (list: string, name: string) =>
      ledger.rows(list).find(({ cells }) => cells.name === name)?.id ?? ''
    apply(
      {
        edit: 'set',
        list: 'district',
        id: named('district', '丹阳市'),
        field: 'name',
        value: '新丹阳',
      },
      {
        edit: 'set',
        list: 'milestone',
        id: named('milestone', 'VOCs治理重点工程项目完成过半'),
        field: 'name',
        value: '过半',
      },
    )
    expect(scoreOf('新丹阳', 0).value).toBe(3)
    expect(result().scheme.items[1]?.fault).toBeNull()
  })

  it('goes on counting what its conditions name by status, category and district when they are renamed', () => {
    const category = '产业结构、能源结构和重点行业治理项目'
    scheme([
      {
        ...SHARE,
        measure: 'count',
        scope: `工程类别=VOCs治理项目、${category}；辖市区=丹阳市；工程类型=已销号`,
        done: '项目状态=已完成、已验收、已销号',
      },
      { ...SHARE, name: '销号', measure: 'count', done: '项目状态=已完成、已销号；辖市区=丹阳市' },
    ])
    const value = () => result().places[0]?.scores[1]?.value
    const before = value()
    expect(before).toBeGreaterThan(0)
    const rename = (list: string, old: string, name: string): Edit => {
      const id = ledger.rows(list).find(({ cells }) => cells.name === old)?.id ?? ''
      return { edit: 'set', list, id, field: 'name', value: name }
    }
    apply(rename('status', '已完成', '完工'), rename('category', category, '结构调整'))
    apply(rename('district', '丹阳市', '曲阿市'))
    expect(ledger.row('schemeItem', itemId('完成率'))).toMatchObject({
      scope: '工程类别=VOCs治理项目、结构调整；辖市区=曲阿市；工程类型=已销号',
      done: '项目状态=完工、已验收、已销号',
    })
    expect(value()).toBe(before)
    ledger.undo(TESTER)
    ledger.undo(TESTER)
    expect(value()).toBe(before)
  })

  it('comes with the program whole, and is handed on as it is', () => {
    const shipped = shippedSchemes().map(({ scheme: one }) => one)
    addSchemes(ledger, TESTER, shipped)
    for (const { name, items } of shipped) {
      const { scheme: made, full } = assess(ledger, name, { day: DAY })
      expect(made.items.map(({ fault }) => fault)).toEqual(items.map(() => null))
      expect(full).toBe(100)
    }
    const text = JSON.stringify(schemeFile(ledger))
    expect(schemesOfFile('x.json', text)).toEqual(shipped)
    expect(refusalOf(() => addSchemes(ledger, TESTER, shipped)).code).toBe('CHANGE_CONFLICT')
    expect(refusalOf(() => schemesOfFile('x.json', '{"schemes":[]}')).code).toBe('INPUT_UNREADABLE')
  })
})

describe('the 通报', () => {
  it('leaves as docx, xlsx and csv, the same bytes for the same revision', async () => {
    scheme([SHARE, TYPED])
    type('丹阳市', 10)
    for (const format of ['docx', 'xlsx', 'csv'] as const) {
      const options = { scheme: NAME, asOf: DAY, at: ledger.seq }
      const [first, second] = [
        await exportFile(ledger, 'assessment', format, options),
        await exportFile(ledger, 'assessment', format, options),
      ]
      expect(first.name).toBe(`关于考核结果的通报.${format}`)
      expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true)
    }
  })

  it('has a sheet for the ranking, its items as columns, and traces to its scheme', async () => {
    scheme([SHARE, TYPED])
    type('丹阳市', 10)
    const { bytes } = await exportFile(ledger, 'assessment', 'xlsx', { scheme: NAME, asOf: DAY })
    const workbook = await openOwn(bytes)
    expect(workbook.worksheets.map(({ name }) => name).slice(0, 3)).toEqual([
      '排名',
      '得分由来',
      '考核办法',
    ])
    const ranked = workbook.getWorksheet('排名')
    const line = (row: number) =>
      [1, 2, 3, 4, 5].map((column) => ranked?.getRow(row).getCell(column).value)
    expect(line(3)).toEqual(['名次', '考核对象', '总分(100分)', '完成率\n(60分)', '整改\n(40分)'])
    const [best] = result().places
    expect(line(4)).toEqual([
      1,
      best?.place,
      best?.total,
      ...(best?.scores.map(({ score }) => score) ?? []),
    ])
  })

  it('is refused without a scheme', async () => {
    await expect(exportFile(ledger, 'assessment', 'docx')).rejects.toMatchObject({ code: 'USAGE' })
  })
})

describe('of a ledger by quarters', () => {
  const KEY = 'vapour-recovery'
  const berth = (period: string, name: string, cells: Cells) =>
    apply(
      insert(KEY, {
        ...{ period, district: '扬中市', kind: '码头泊位', enterprise: '油库', name },
        ...{ wanted: '是', ...cells },
      }),
    )
  const BUILT = {
    ...SHARE,
    ...{ source: KEY, scope: '应建油气回收设施=是', done: '油气回收设施=已建成' },
  } as const
  const AMOUNT = { ...BUILT, name: '装卸量', measure: 'sum', field: '本季装卸量' } as const

  beforeEach(() => {
    berth('2023-03', '1号泊位', { facility: '未建', amount: '100' })
    berth('2023-03', '2号泊位', { facility: '已建成', amount: '300' })
    berth('2023-06', '1号泊位', { facility: '已建成', amount: '500' })
    berth('2023-09', '2号泊位', { facility: '未建', amount: '7' })
  })

  it('counts the newest row of each thing that has begun, as requirements do', () => {
    scheme([BUILT, AMOUNT])
    expect(scoreOf('扬中市')).toMatchObject({ value: 100, workings: '完成 2÷涉及 2＝100%' })
    expect(scoreOf('扬中市', 1).value).toBe(800)
    const [goal] = listStandings(ledger, DAY).find(({ key }) => key === KEY)?.goals ?? []
    expect(goal).toMatchObject({ rows: 2, done: 2 })
    expect(result().scheme.items.map(valueText)[0]).toContain('（每个设施按最近一期的行计）')
  })

  it('does not call a quarter late that was typed in, whether it was sent out or not', () => {
    const sent = { list: KEY, month: '2023-03', at: '2023-04-01T02:00:00.000Z', file: '表' }
    const ops = ['扬中市', '句容市'].map((district) => ({
      ...{ op: 'insert', list: 'dispatch', id: district, cells: { ...sent, district } },
    })) as Op[]
    ledger.commit({ author: TESTER, kind: 'exchange', note: '下发', ops })
    scheme([{ ...SHARE, measure: 'timeliness', source: KEY, days: 7 }])
    expect(scoreOf('扬中市')).toMatchObject({
      state: 'none',
      workings: '没有到期的下发；直接录入台账的 1 份不计',
    })
    expect(scoreOf('句容市').value).toBe(0)
    const then = assess(ledger, NAME, { at: ledger.seq, day: DAY })
    expect(then.places).toEqual(result().places)
  })

  it('counts on by a field that was retired, as requirements do', () => {
    scheme([BUILT, AMOUNT])
    for (const field of ['facility', 'amount'])
      apply({
        edit: 'set',
        list: 'specialField',
        id: `${KEY}/${field}`,
        field: 'retired',
        value: '停用',
      })
    expect([0, 1].map((at) => scoreOf('扬中市', at).value)).toEqual([100, 800])
    expect(result().scheme.items.map(valueText)[0]).toContain('油气回收设施：已建成')
  })

  it('counts the quarters that the scope chooses, of several the newest row of each', () => {
    const of = (periods: string) => ({ ...BUILT, scope: `${BUILT.scope}；报告期=${periods}` })
    scheme([
      { ...of('2023-03'), name: '一季度' },
      { ...of('2023-03、2023-06'), name: '上半年' },
      { ...of('2023-09'), name: '还没有开始' },
    ])
    expect([0, 1].map((at) => scoreOf('扬中市', at).value)).toEqual([50, 100])
    expect(scoreOf('扬中市', 2)).toMatchObject({ state: 'none' })
  })

  it('says how a quarter is written where no row could meet the condition', () => {
    scheme([
      { ...BUILT, name: '文字', scope: '报告期=二季度' },
      { ...BUILT, name: '中间的月', scope: '报告期=2023-05' },
    ])
    expect(result().scheme.items.map(({ fault }) => fault)).toEqual([
      expect.stringContaining('“二季度”请写成 2023-06（季度的末月） 的样子'),
      expect.stringContaining('“2023-05”请写成 2023-06（季度的末月） 的样子'),
    ])
  })
})
