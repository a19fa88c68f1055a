import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { errorsOf, importBytes, importRows } from '../../support/importing.ts'
import { makeLedger, projects, projectWith } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { moveTo, restoreTimeZone, ZONES } from '../../support/time-zones.ts'
import { type Value, xlsxOf } from '../../support/workbooks.ts'

const folder = temporaryFolder()
restoreTimeZone()

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
})
afterEach(() => ledger.close())

const header = ['辖市区', '工程类别', '企业名称', '项目名称']
const row = ['丹阳', 'VOCs治理', '丹阳甲公司', '一号线治理']

/** Imports one project with a further column and gives its cells. */
async function imported(name: string, value: Value, format?: string) {
  const bytes = await xlsxOf(
    {
      项目: [
        [...header, name],
        [...row, value],
      ],
    },
    (workbook) => {
      const cell = workbook.getWorksheet('项目')?.getCell('E2')
      if (cell !== undefined && format !== undefined) cell.numFmt = format
    },
  )
  const report = importBytes(ledger, bytes)
  expect(errorsOf(report)).toEqual([])
  return projectWith(ledger, { enterprise: '丹阳甲公司' })
}

describe('a cell of a workbook', () => {
  it.each([
    [0.95, '0%', 95],
    [0.9467, '0.00%', 94.67],
    ['94.67%', '@', 94.67],
    [95, '0', 95],
    [95, '0"%"', 95],
  ])('%j shown as %s is a share of %d percent', async (value, format, share) => {
    expect((await imported('完成比例(%)', value, format)).progress).toBe(share)
  })

  it.each(['2000万', '2,000', '２０００', 2000, '0.2亿元', '2000.00 '])(
    '%j is 2000 万元',
    async (value) => {
      expect((await imported('总投资（万元）', value)).investment).toBe(2000)
    },
  )

  it.each(['/', '—', '-', '无', ' '])('%j is no number at all', async (value) => {
    expect(await imported('总投资', value)).not.toHaveProperty('investment')
  })

  it.each(ZONES)('keeps its day in %s', async (...zone) => {
    moveTo(zone)
    const day = new Date('2023-03-01T00:00:00Z')
    expect((await imported('开工时间', day, 'yyyy"年"m"月"d"日"')).startedOn).toBe('2023-03-01')
  })

  it('keeps a month that the spreadsheet made a day of as the month it shows', async () => {
    const cells = await imported('完成时限', new Date('2023-04-01T00:00:00Z'), 'yyyy"年"m"月"')
    expect(cells).toMatchObject({ deadlineText: '2023年4月', deadline: '2023-04-30' })
  })

  it('keeps the zeros of a code or month as they are shown', async () => {
    expect((await imported('行业代码', 610, '0000')).industryCode).toBe('0610')
    ledger.undo('测试员')
    const cells = await imported('完成时限', 2022.1, '0.00')
    expect(cells).toMatchObject({ deadlineText: '2022.10', deadline: '2022-10-31' })
  })

  it('does not guess a month from the number 2022.1', async () => {
    const cells = await imported('完成时限', 2022.1)
    expect(cells.deadlineText).toBe('2022.1')
    expect(cells).not.toHaveProperty('deadline')
  })

  it('keeps text that looks like a formula, an emoji and line breaks', async () => {
    const text = '=1+1\n🏭👩‍🔧 @甲'
    expect((await imported('备注', text)).remark).toBe(text)
  })
})

describe('a value that cannot be read is an error with its sheet and cell', () => {
  it.each<[string, Value, string]>([
    ['总投资', '100以下', 'investment'],
    ['总投资', -5, 'investment'],
    ['开工时间', '2022.1', 'startedOn'],
    ['开工时间', 2022.1, 'startedOn'],
    ['开工时间', '2023年二季度', 'startedOn'],
    ['完成比例', 101, 'progress'],
    ['项目状态', '进展顺利', 'status'],
    ['项目状态', 3, 'status'],
    ['总投资', { error: '#REF!' }, 'investment'],
    ['备注', '字'.repeat(32_767) + '字'.repeat(7233), 'remark'],
    ['统一社会信用代码', 913211817140999000, 'creditCode'],
  ])('in the column %s (case %#)', async (name, value, field) => {
    const report = await importRows(ledger, [
      [...header, name],
      ['句容', '其他', '句容乙公司', '扬尘治理'],
      [...row, value],
    ])
    expect(errorsOf(report)).toEqual([`VALUE_INVALID 项目!E3 ${field}`])
    expect(report).toMatchObject({ ok: false, seq: null, counts: { errors: 1 } })
    expect(projects(ledger)).toEqual([])
    expect(ledger.seq).toBe(1)
  })

  it('names every one of them, not only the first', async () => {
    const report = await importRows(ledger, [
      [...header, '总投资', '开工时间'],
      ['南京', '其他', '甲', '乙', '若干', '近期'],
      [321181, 5, '丙', '丁', 1, 2],
    ])
    expect(errorsOf(report)).toEqual(
      expect.arrayContaining([
        'VALUE_INVALID 项目!A2 district',
        'VALUE_INVALID 项目!E2 investment',
        'VALUE_INVALID 项目!F2 startedOn',
        'VALUE_INVALID 项目!A3 district',
        'VALUE_INVALID 项目!B3 category',
        'VALUE_INVALID 项目!F3 startedOn',
      ]),
    )
    expect(ledger.seq).toBe(1)
  })

  it('and so is a row that cannot be told apart', async () => {
    const report = await importRows(ledger, [
      [...header, '备注'],
      [null, '其他', '甲', '乙', '缺区'],
      ['丹阳', null, '甲', '乙', '缺类'],
      ['丹阳', '其他', null, null, '缺名'],
    ])
    expect(errorsOf(report)).toEqual([
      'MISSING 项目!A2 district',
      'MISSING 项目!B3 category',
      'MISSING 项目!C4 enterprise',
    ])
  })
})

describe('what is missing or doubtful only warns', () => {
  it('and a missing status is 未开工', async () => {
    const report = await importRows(ledger, [[...header, '信用代码', '项目状态'], row])
    expect(report).toMatchObject({ ok: true, seq: 2, counts: { added: 1, errors: 0 } })
    expect(projectWith(ledger, { enterprise: '丹阳甲公司' }).status).toBe('未开工')
    const warnings = report.issues.map(({ level, code, field, cell }) => [level, code, field, cell])
    expect(warnings).toContainEqual(['warning', 'MISSING', 'creditCode', 'E2'])
    expect(warnings.every(([level]) => level === 'warning')).toBe(true)
    expect(report.counts.warnings).toBe(warnings.length)
  })

  it('as a code does of which a spreadsheet has left the first digits', async () => {
    const report = await importRows(ledger, [
      [...header, '联系电话'],
      [...row, '1.38E+10'],
    ])
    expect(report).toMatchObject({ ok: true, counts: { errors: 0 } })
    expect(report.issues.filter(({ code }) => code === 'DIGITS_LOST')).toMatchObject([
      {
        level: 'warning',
        message: expect.stringMatching(/^“1\.38E\+10”是科学记数，后面的数字已经丢失/u),
      },
    ])
  })

  it('as what is written roughly does: read so, with its text in the history', async () => {
    const report = await importRows(ledger, [
      [...header, '总投资', '开工时间'],
      [...row, '约100万', '2023年6月'],
    ])
    expect(report).toMatchObject({ ok: true, counts: { errors: 0 } })
    expect(projectWith(ledger, { enterprise: '丹阳甲公司' })).toMatchObject({
      investment: 100,
      startedOn: '2023-06-30',
    })
    expect(report.issues.filter(({ cell }) => /[EF]2/u.test(cell))).toMatchObject([
      { code: 'APPROXIMATE', message: '“约100万”只是约数，按 100.00万元 记入，请核对' },
      { code: 'MONTH_ONLY', message: '“2023年6月”没有写到日，按 2023-06-30 记入，请核对' },
    ])
    const [op] = ledger.newestChanges(1)[0]?.ops ?? []
    expect(op?.op === 'insert' && op.from?.written).toMatchObject({
      investment: '约100万',
      startedOn: '2023年6月',
    })
  })

  it('as a wrong check character and dates out of order do', async () => {
    const report = await importRows(ledger, [
      [...header, '信用代码', '开工时间', '完工时间'],
      [...row, '51420000MJH2003605', '2023-05-01', '2023-04-01'],
    ])
    expect(report.ok).toBe(true)
    expect(report.issues.map((issue) => `${issue.code} ${issue.cell}`)).toEqual(
      expect.arrayContaining(['CREDITCODE E2', 'ORDER G2']),
    )
  })
})
