/** The overview that leaves says what the page says, in every format. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { awaitedSheets } from '../../../src/main/exchange/awaited.ts'
import { traceExport } from '../../../src/main/exchange/trace/trace-export.ts'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import type { Cells } from '../../../src/shared/changes/change.ts'
import { editSchema } from '../../../src/shared/contract/schemas.ts'
import { overviewFigures } from '../../../src/shared/overview/figures.ts'
import { doneShare } from '../../../src/shared/overview/heat-table.ts'
import { STANDINGS } from '../../../src/shared/overview/standing.ts'
import { scheduleRules } from '../../../src/shared/schedule/rules.ts'
import { withoutSpace } from '../../shared/plan/seed-document.ts'
import { Cli } from '../../support/cli.ts'
import { all, docxBody, gridOf, textOf } from '../../support/docx.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { pdfText } from '../../support/pdf.ts'
import { PLAN } from '../../support/plan.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const DAY = '2023-06-30'
const OPTIONS = { asOf: DAY }

let ledger: Ledger
/** As the page works them out from the rows that it holds. */
let figures: ReturnType<typeof overviewFigures>
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
  figures = figuresOn(DAY)
})
afterAll(() => ledger.close())

const figuresOn = (day: string) =>
  overviewFigures({
    plan: PLAN,
    projects: projects(ledger),
    rules: scheduleRules(PLAN, day),
    enterprises: [],
  })

const share = (value: number | null) => (value ?? 0).toFixed(1)

/** What every form of the 通报 has to say of the city. */
function sentences(): string[] {
  const { table, milestones, overdue, reductions } = figures
  const { total, counts } = table.total
  const [milestone] = milestones
  const late = overdue.reduce((sum, unit) => sum + unit.projects.length, 0)
  return [
    '关于镇江市2023年治气重点工程进展情况的通报',
    `截至2023年6月30日，全市共有治气重点工程项目${total}个，与计划数量一致；已完成${counts.done}个，完成率${share(doneShare(table.total))}%，序时进度49.6%；逾期${counts.overdue}个、临期${counts.dueSoon}个、推进中${counts.underWay}个、未开工${counts.notStarted}个、已取消${counts.cancelled}个。`,
    `涉及项目${milestone?.total}个，需完成${milestone?.needed}个，已完成${milestone?.done}个`,
    `全市逾期项目${late}个，涉及责任单位${overdue.length}家`,
    ...reductions.map(({ indicator, found }) => `${indicator.name}：目标${found.target}吨`),
    '仍相同的名次并列',
    '镇江市大气污染防治联席会议办公室2023年6月30日',
  ].map(withoutSpace)
}

describe('the 通报 as a Word file', () => {
  const body = async (options = {}) =>
    docxBody((await exportFile(ledger, 'overview', 'docx', { ...OPTIONS, ...options })).bytes)

  it('says the figures of the page on that day', async () => {
    const text = withoutSpace(textOf(await body()))
    for (const sentence of sentences()) expect(text).toContain(sentence)
  })

  it('ranks the districts as the plan’s rule has it', async () => {
    const [table] = all(await body(), 'w:tbl')
    const [, ...rows] = table === undefined ? [] : gridOf(table)
    expect(rows).toEqual(
      figures.ranking.map((item) => [
        String(item.rank),
        item.district,
        String(item.figures.total),
        String(item.figures.counts.done),
        share(item.doneShare),
        String(item.figures.counts.overdue),
        share(item.lateShare),
        item.verdict,
      ]),
    )
    expect(rows).toHaveLength(8)
  })

  it('judges them in the words that an office has set, and says by which', async () => {
    const own = makeLedger(folder, { sample: true })
    const word = { edit: 'insert', list: 'rankingWord', cells: { word: '严重滞后', lead: -100 } }
    const set = { edit: 'set', list: 'rankingWord', id: '滞后', field: 'lead', value: -10 }
    commitEdits(own, TESTER, [editSchema.parse(word), editSchema.parse(set)])
    const text = textOf(docxBody((await exportFile(own, 'overview', 'docx', OPTIONS)).bytes))
    own.close()
    expect(text).toContain('低于序时进度不超过10个百分点的为“滞后”，其余为“严重滞后”')
    const last = figures.ranking.at(-1)
    expect(text).toContain(`严重滞后，逾期 ${last?.figures.counts.overdue} 项`)
  })

  it('lists the first units and tells how many it leaves out', async () => {
    const element = await body()
    const [, table] = all(element, 'w:tbl')
    const [, ...rows] = table === undefined ? [] : gridOf(table)
    expect(rows.map(([, unit, , count]) => [unit, Number(count)])).toEqual(
      figures.overdue.slice(0, 20).map(({ unit, projects: own }) => [unit, own.length]),
    )
    const rest = figures.overdue.slice(20)
    const left = rest.reduce((sum, unit) => sum + unit.projects.length, 0)
    expect(textOf(element)).toContain(`其余${rest.length}家、${left}个项目从略`)
  })

  it('says that nothing is late on a day when nothing is', async () => {
    const text = textOf(await body({ asOf: '2023-03-31' }))
    expect(text).toContain('全市没有逾期项目。')
    expect(text).toContain('截至2023年3月31日')
  })

  it('reads the same when LibreOffice has opened it', async () => {
    const { bytes } = await exportFile(ledger, 'overview', 'docx', OPTIONS)
    writeFileSync(join(folder, '通报.docx'), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    spawnSync(
      'soffice',
      [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, join(folder, '通报.docx')],
      { timeout: 100_000 },
    )
    const text = pdfText(new Uint8Array(readFileSync(join(folder, '通报.pdf'))))
    for (const sentence of sentences()) expect(text).toContain(sentence)
  })
})

describe('the 通报 as PDF', () => {
  it('says the same', async () => {
    const { bytes, name } = await exportFile(ledger, 'overview', 'pdf', OPTIONS)
    expect(name).toBe('关于镇江市2023年治气重点工程进展情况的通报.pdf')
    const text = pdfText(bytes)
    for (const sentence of sentences()) expect(text).toContain(sentence)
  })
})

describe('the workbook of the overview', () => {
  let sheets: Map<string, unknown[][]>
  beforeAll(async () => {
    const { bytes, warnings } = await exportFile(ledger, 'overview', 'xlsx', OPTIONS)
    expect(warnings).toEqual([])
    const workbook = await openOwn(bytes)
    sheets = new Map(
      workbook.worksheets.map((sheet) => [
        sheet.name,
        sheet
          .getSheetValues()
          .slice(4)
          .map((row) => (Array.isArray(row) ? row.slice(1) : [])),
      ]),
    )
  })

  it('has a sheet for each table', () => {
    expect([...sheets.keys()]).toEqual([
      '排名',
      '项目状态',
      '进度曲线',
      '节点目标',
      '逾期项目',
      '减排量',
      '报送',
      '_meta',
    ])
  })

  it('counts districts and categories by standing as the heat table does', () => {
    const { table } = figures
    const expected = table.rows.flatMap(({ district, cells, total }) =>
      [...cells, total].flatMap((cell, index) => {
        if (cell.total === 0 && cell.quota === 0) return []
        const category = table.categories[index] ?? '合计'
        const counts = STANDINGS.map((standing) => cell.counts[standing])
        return [[district ?? '全市', category, cell.quota, cell.total, ...counts]]
      }),
    )
    expect(sheets.get('项目状态')?.map((row) => row.slice(0, -2))).toEqual(expected)
  })

  it('follows the curve month by month, and leaves months to come empty', () => {
    const { months, due, done } = figures.curve
    const rows = sheets.get('进度曲线') ?? []
    expect(rows.map((row) => row.slice(0, 3).map((value) => value ?? null))).toEqual(
      months.map((month, index) =>
        done[index] == null ? [month, due[index]] : [month, due[index], done[index]],
      ),
    )
  })

  it('lists every late project with its unit and days', () => {
    const rows = sheets.get('逾期项目') ?? []
    expect(rows.map((row) => [row[0], row[2], row[6]])).toEqual(
      figures.overdue.flatMap(({ unit, projects: own }) =>
        own.map(({ row, daysLate }) => [unit, row.cells.code, daysLate]),
      ),
    )
  })

  it('sets targets beside the sums of the projects', () => {
    expect(sheets.get('减排量')?.map((row) => row.slice(1, 4))).toEqual(
      figures.reductions.map(({ found }) => [found.target, found.all, found.done]),
    )
  })
})

describe('what districts have still to send', () => {
  let own: Ledger
  beforeAll(() => {
    own = makeLedger(folder, { sample: true })
    const sent = { by: TESTER, baseSeq: 1, file: '表' }
    const may = { at: '2023-05-31T02:00:00.000Z', month: '2023-05', ...sent }
    const june = { at: '2023-06-29T02:00:00.000Z', month: '2023-06', ...sent }
    record('dispatch', { ...may, district: '丹阳市' })
    record('dispatch', { ...may, district: '句容市' })
    record('dispatch', { ...june, district: '丹阳市' })
    record('submission', {
      ...{ receivedAt: '2023-06-02T02:00:00.000Z', state: '有问题', file: '报' },
      ...{ month: '2023-05', district: '句容市' },
    })
  })
  afterAll(() => own.close())

  let records = 0
  const record = (list: string, cells: Cells) => {
    records += 1
    const op = { op: 'insert', list, id: `r${records}`, cells } as const
    own.commit({ author: TESTER, kind: 'exchange', note: '记录', ops: [op] })
  }
  const rowsOf = async (options = {}) => {
    const file = await exportFile(own, 'overview', 'xlsx', { ...OPTIONS, ...options })
    const sheet = (await openOwn(file.bytes)).getWorksheet('报送')
    const rows = sheet?.getSheetValues().slice(4) ?? []
    // An empty table keeps one empty row.
    return rows.flatMap((row) => (Array.isArray(row) && row.length > 0 ? [row.slice(1)] : []))
  }
  const tablesOf = async (options = {}) => {
    const file = await exportFile(own, 'overview', 'docx', { ...OPTIONS, ...options })
    return all(docxBody(file.bytes), 'w:tbl').map(gridOf)
  }

  it('is listed in the workbook district by district, as the page has it', async () => {
    const awaited = awaitedSheets(own, DAY)
    const rows = await rowsOf()
    expect(rows.map((row) => [...row.slice(0, 3), row[3] ?? null])).toEqual(
      awaited.flatMap(({ title, districts }) =>
        districts.map((one) => [title, one.district, one.state, one.lateDays]),
      ),
    )
    expect(rows).toContainEqual(['2023年5月调度表', '丹阳市', '未报', 30, '迟 30 天'])
    expect(rows.find(([, , state]) => state === '有问题')?.at(-1)).toBe('已收到，待并入')
  })

  it('is asked for in the 通报 of whoever was sent a sheet and let its day pass', async () => {
    const { bytes } = await exportFile(own, 'overview', 'docx', OPTIONS)
    expect(textOf(docxBody(bytes))).toContain(
      '已下发而尚未报齐的填报表1张，涉及辖市区1个，请尽快报送；列表如下。',
    )
    expect((await tablesOf()).at(-1)).toEqual([
      ['序号', '填报表', '未报辖市区', '最长等待'],
      ['1', '2023年5月调度表', '丹阳市', '迟 30 天'],
    ])
    const pdf = pdfText((await exportFile(own, 'overview', 'pdf', OPTIONS)).bytes)
    expect(pdf).toContain('五、报送情况')
  })

  it('is nothing before the first sheet went out, and then the 通报 has no word of it', async () => {
    expect(await rowsOf({ at: 1 })).toEqual([])
    const { bytes } = await exportFile(own, 'overview', 'docx', { ...OPTIONS, at: 1 })
    expect(textOf(docxBody(bytes))).not.toContain('报送情况')
  })
})

describe('an overview that comes back', () => {
  it.each(['xlsx', 'docx'] as const)('as %s is compared for its own day', async (format) => {
    const own = makeLedger(folder, { sample: true })
    const { bytes } = await exportFile(own, 'overview', format, OPTIONS)
    const read = async () =>
      traceExport(own, bytes, format === 'xlsx' ? await readWorkbook(bytes, '总览.xlsx') : null)
    expect(await read()).toMatchObject({ kind: 'overview', isOurs: true, cells: [] })
    const [first] = figures.overdue[0]?.projects ?? []
    const late = projects(own).find(({ cells }) => cells.code === first?.row.cells.code)
    commitEdits(own, TESTER, [
      { edit: 'set', list: 'project', id: late?.id ?? '', field: 'status', value: '已完成' },
    ])
    const trace = await read()
    own.close()
    expect(trace?.cells).toContainEqual(
      expect.objectContaining({ row: first?.row.cells.code, column: '整行', now: '' }),
    )
  })
})

describe('export overview on the command line', () => {
  const cli = new Cli(folder)
  const file = join(folder, 'cli.ledger')
  const run = (output: string, ...more: string[]) =>
    cli.json(['export', 'overview', '--ledger', file, '-o', output, ...more])
  beforeAll(() => {
    cli.json(['new', file, '--sample'])
  })

  it('judges by the day that is asked for, in any spelling, and gives the same file again', () => {
    expect(run('a.docx', '--as-of', '2023年6月30日')).toMatchObject({ exit: 0 })
    const [title = ''] = textOf(docxBody(readFileSync(join(folder, 'a.docx')))).split('\n')
    expect(title).toBe('关于镇江市2023年')
    expect(run('b.docx', '--as-of', DAY, '--at', '1').exit).toBe(0)
    const [a, b] = ['a.docx', 'b.docx'].map((name) => readFileSync(join(folder, name)))
    expect(a?.equals(b ?? Buffer.alloc(0))).toBe(true)
    const { exports } = cli.json(['history', '--exports', '--ledger', file]).json
    expect(exports).toContainEqual(
      expect.objectContaining({ kind: 'overview', options: { asOf: DAY } }),
    )
  })

  it('refuses what is no day, a csv, and a day for what is not of a day', () => {
    expect(run('a.docx', '--as-of', '月底')).toMatchObject({
      exit: 2,
      json: { message: '--as-of 应为 2023-06-30 这样的日期，不能是“月底”' },
    })
    expect(run('a.csv')).toMatchObject({
      exit: 2,
      json: { message: '总览有多张表，没有 csv，请改用 xlsx、docx、pdf' },
    })
    expect(
      cli.json(['export', 'annex1', '--ledger', file, '-o', 'a.xlsx', '--as-of', DAY]),
    ).toMatchObject({ exit: 2 })
  })
})
