/** Every notation of a cell: the value, the text beside it, and what is asked about. */
import { describe, expect, it } from 'vitest'
import { take } from '../../support/sheets.ts'
import type { Value } from '../../support/workbooks.ts'

/** Reads one cell under a header. */
async function cell(header: string, value: Value, more: [string, Value][] = []) {
  const taken = await take({
    rows: [
      ['辖市区', '企业名称', '项目名称', header, ...more.map(([name]) => name)],
      ['丹阳', '甲公司', '一号线', value, ...more.map(([, other]) => other)],
    ],
  })
  const [row] = taken.rows
  if (row === undefined) throw new Error('no row')
  return { ...row, said: taken.issues.map(({ level, code }) => `${level} ${code}`) }
}

describe('a number', () => {
  it.each<[string, Value, number, string | undefined]>([
    ['总投资', 12.5, 12.5, undefined],
    ['总投资', '466168 ', 466168, '466168'],
    ['总投资', '200.00 ', 200, undefined],
    ['总投资', '1,234', 1234, '1,234'],
    ['总投资', '２３', 23, '２３'],
    ['总投资', '2000万', 2000, '2000万'],
    ['总投资', '1.2亿元', 12_000, '1.2亿元'],
    ['总投资（亿元）', 0.3, 3000, undefined],
    ['VOCs减排量', '50公斤', 0.05, '50公斤'],
    ['完成比例', '94.67%', 94.67, '94.67%'],
  ])('under %s: %j is %d, written %j', async (header, value, amount, written) => {
    const read = await cell(header, value)
    const field = Object.keys(read.cells).find((key) => read.cells[key] === amount) ?? ''
    expect(read.cells[field]).toBe(amount)
    // 200.00 is how the field shows 200.
    expect(read.written[field]).toBe(written)
    expect(read.said).toEqual([])
  })

  it.each(['/', '—', '-', '无', ' ', '／'])('%j is none, and the cell is blank', async (value) => {
    const read = await cell('总投资', value)
    expect(read.cells).not.toHaveProperty('investment')
    expect(read.blank).toEqual(['investment'])
    expect(read.said).toEqual([])
  })

  it('0 is a zero and no blank', async () => {
    const read = await cell('总投资', 0)
    expect(read.cells.investment).toBe(0)
    expect(read.blank).toEqual([])
  })

  it.each(['约3吨', '5以下', '100-200', '若干', '5吨', '10\n20'])(
    '%j is refused and never zero',
    async (value) => {
      const read = await cell('总投资', value)
      expect(read.cells).not.toHaveProperty('investment')
      expect(read.blank).toEqual([])
      expect(read.said).toEqual(['error VALUE_INVALID'])
    },
  )

  it.each<[string, Value, number]>([
    ['VOCs减排量', '约3吨', 3],
    ['VOCs减排量', '约3', 3],
    ['VOCs减排量（公斤）', '约3000', 3],
    ['总投资', '100余万元', 100],
    ['总投资', '2000万以上', 2000],
  ])(
    'under %s: %j is about %d, keeps its text and is asked about',
    async (header, value, amount) => {
      const read = await cell(header, value)
      const field = Object.keys(read.cells).find((key) => read.cells[key] === amount) ?? ''
      expect(read.written[field]).toBe(value)
      expect(read.said).toEqual(['warning APPROXIMATE'])
    },
  )

  it('below one under % is asked about, unless it is shown as a percentage', async () => {
    expect((await cell('完成比例', 0.9467)).said).toEqual(['warning PERCENT_DOUBTFUL'])
    expect((await cell('完成比例', 1)).said).toEqual(['warning PERCENT_DOUBTFUL'])
    expect((await cell('完成比例', '0.95')).said).toEqual(['warning PERCENT_DOUBTFUL'])
    expect((await cell('完成比例', '0.95%')).said).toEqual([])
    expect((await cell('完成比例', 94.67)).said).toEqual([])
    expect((await cell('完成比例', 0)).said).toEqual([])
  })
})

describe('a deadline keeps its text', () => {
  it.each([
    ...['2023年4月底前', '2023年底前', '年底前', '9月底前', '4月底', '11月之前', '7月20日前'],
    ...['2023年7月1日', '2014年6月底前', '2022.04', '2022年第一批', '2021年第4季度'],
    ...['2020年10-12月', '2022-04', '2023.4.30', '2023/4/30', '2023年上半年', '长期坚持'],
    ...['立行立改', '2021年第一批/2022年第一批'],
  ])('%j', async (text) => {
    const read = await cell('完成时限', text)
    expect(read.cells.deadlineText).toBe(text)
    expect(read.said).toEqual([])
  })

  it('and a number in its place is asked about', async () => {
    for (const value of [2022.04, 2022.1])
      expect(await cell('完成时限', value)).toMatchObject({
        cells: { deadlineText: String(value) },
        said: ['warning DATE_NUMBER'],
      })
  })

  it('and a day that lost its format becomes the day again, said so', async () => {
    expect(await cell('完成时限', 45046)).toMatchObject({
      cells: { deadlineText: '2023-04-30' },
      written: { deadlineText: '45046' },
      said: ['warning DATE_SERIAL'],
    })
  })
})

describe('a day', () => {
  it.each<[Value, string]>([
    ['2023年7月1日', '2023-07-01'],
    ['2023年3月24 日', '2023-03-24'],
    ['2023.4.30', '2023-04-30'],
    ['2023/4/30', '2023-04-30'],
    ['9月底前', '2023-09-30'],
    [45046, '2023-04-30'],
    [new Date('2023-04-30T00:00:00Z'), '2023-04-30'],
  ])('%j is %s', async (value, day) => {
    const read = await cell('开工时间', value)
    expect(read.cells.startedOn).toBe(day)
    expect(read.written.startedOn).toBe(typeof value === 'string' ? value : undefined)
  })

  it.each<[Value, string, string]>([
    ['2022.04', '2022-04-30', '2022.04'],
    ['2022.10', '2022-10-31', '2022.10'],
    [2022.04, '2022-04-30', '2022.04'],
    ['2023年4月', '2023-04-30', '2023年4月'],
    ['2023年2月份', '2023-02-28', '2023年2月份'],
    ['6月', '2023-06-30', '6月'],
    ['2023-06', '2023-06-30', '2023-06'],
  ])('%j names a month: its last day %s, the text kept, asked about', async (value, day, text) => {
    const read = await cell('开工时间', value)
    expect(read.cells.startedOn).toBe(day)
    expect(read.written.startedOn).toBe(text)
    expect(read.said).toEqual(['warning MONTH_ONLY'])
  })

  it('that Excel made of a written month is read as that month', async () => {
    const first = { value: new Date('2023-06-01T00:00:00Z'), numFmt: 'mmm-yy' }
    expect(await cell('开工时间', first)).toMatchObject({
      cells: { startedOn: '2023-06-30' },
      said: ['warning MONTH_ONLY'],
    })
    expect(await cell('完成时限', first)).toMatchObject({ cells: { deadlineText: '2023年6月' } })
  })

  it('2022.1 that is shown as 2022.10 is October', async () => {
    const shown = { value: 2022.1, numFmt: '0.00' }
    expect((await cell('开工时间', shown)).cells.startedOn).toBe('2022-10-31')
  })

  it.each([2022.1, '2022.1', '2021年第4季度', '2022年第一批', '长期坚持', '2023-02-30'])(
    '%j is none: it is asked for',
    async (value) => {
      expect((await cell('开工时间', value)).said).toEqual(['error VALUE_INVALID'])
    },
  )
})

describe('a name with a telephone number', () => {
  it.each(['张三13912345678', '张三 13912345678', '张三\n13912345678'])(
    '%j is split',
    async (text) => {
      const read = await cell('负责人及联系电话', text)
      expect(read.cells).toMatchObject({ contact: '张三', phone: '13912345678' })
      expect(read.written.contact).toBe(text)
    },
  )

  it('fills an empty telephone column, and leaves a filled one alone', async () => {
    const split = await cell('联系人', '张三13912345678', [['联系电话', '/']])
    expect(split.cells).toMatchObject({ contact: '张三', phone: '13912345678' })
    expect(split.blank).toEqual([])
    const same = await cell('联系人', '张三13912345678', [['联系电话', '13912345678']])
    expect(same.cells).toMatchObject({ contact: '张三', phone: '13912345678' })
    const other = await cell('联系人', '张三13912345678', [['联系电话', '13800000000']])
    expect(other.cells).toMatchObject({ contact: '张三13912345678', phone: '13800000000' })
  })

  it('is found in the telephone column too', async () => {
    const read = await cell('联系方式', '张三 0511-88888888')
    expect(read.cells).toMatchObject({ contact: '张三', phone: '0511-88888888' })
  })
})

describe('a formula that ended in an error', () => {
  it.each<Value>([{ error: '#REF!' }, '#REF!', ' #N/A ', '#DIV/0!', '#NAME?', 'Err:508'])(
    '%j is an error of its cell, in words and numbers alike',
    async (value) => {
      for (const header of ['总投资', '备注', '项目状态', '开工时间']) {
        const read = await cell(header, value)
        expect(read.said).toEqual(['error VALUE_INVALID'])
        expect(read.blank).toEqual([])
      }
    },
  )

  it('is none where the text only speaks of one', async () => {
    expect((await cell('备注', '原表为#REF!，已改')).said).toEqual([])
  })
})

describe('words', () => {
  it('are read without odd spaces and breaks, in half width, the written kept beside', async () => {
    const read = await cell('乡镇', '　丹 徒\u00a0新城\nＡ区 ')
    expect(read.cells.town).toBe('丹 徒 新城 A区')
    expect(read.written.town).toBe('丹 徒\u00a0新城\nＡ区')
  })

  it('of a choice keep what was written for them', async () => {
    const read = await cell('项目状态', '开工在建')
    expect(read.cells.status).toBe('在建')
    expect(read.written).toMatchObject({ status: '开工在建', district: '丹阳' })
  })

  it('of a code are written in one spelling', async () => {
    const read = await cell('统一社会信用代码', ' ５1420000 mjh2003604')
    expect(read.cells.creditCode).toBe('51420000MJH2003604')
  })
})
