import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { Cli } from '../../support/cli.ts'
import { PLAN } from '../../support/plan.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { xlsxOf } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const cli = new Cli(folder)
const at = (name: string) => join(folder, name)
const fieldKeys = ['id', ...PROJECTS.fields.map((field) => field.key)].sort()

/** Creates a ledger of this name and gives the arguments that name it. */
function ledgerNamed(name: string, ...options: string[]): string[] {
  const { exit, json } = cli.json(['new', name, ...options])
  expect([exit, json.ok]).toEqual([0, true])
  return ['--ledger', name]
}

const sample = ledgerNamed('示例.ledger', '--sample')
const empty = ledgerNamed('空.ledger')

/** An error as JSON: its exit code and code, and a Chinese message on both streams. */
function expectError(args: string[], exit: number, code: string): Record<string, unknown> {
  const answer = cli.json(args)
  expect(answer.json).toMatchObject({ ok: false, code })
  expect(answer.exit).toBe(exit)
  expect(answer.json.message).toMatch(/[\u4e00-\u9fff]/u)
  expect(answer.stderr.trim()).toBe(answer.json.message)
  return answer.json
}

describe('new', () => {
  it('makes a ledger of the plan, empty or with the 581 sample projects', () => {
    const { json } = cli.json(['new', '新/台账.ledger', '--plan', 'zhenjiang-2023', '--sample'])
    expect(json).toEqual({
      ok: true,
      file: at('新/台账.ledger'),
      plan: 'zhenjiang-2023',
      sample: true,
      projects: 581,
      seq: 1,
    })
    expect(existsSync(at('新/台账.ledger'))).toBe(true)
  })

  it('never overwrites a file, and knows only plans that exist', () => {
    const before = readFileSync(at('空.ledger'))
    expectError(['new', '空.ledger'], 5, 'LEDGER_EXISTS')
    expect(readFileSync(at('空.ledger')).equals(before)).toBe(true)
    const { message } = expectError(['new', '甲.ledger', '--plan', '../package'], 2, 'USAGE')
    expect(message).toContain('zhenjiang-2023')
    expect(existsSync(at('甲.ledger'))).toBe(false)
  })
})

describe('summary', () => {
  it('explains since a revision which change moved which project', () => {
    const ledger = ledgerNamed('对账.ledger', '--sample')
    const { json } = cli.json(['list', ...ledger, '--where', 'district=丹阳市'])
    const [project] = json.projects as { id: string }[] // what list prints
    cli.json(['set', String(project?.id), 'district=句容市', ...ledger])
    const { exit, json: summary } = cli.json(['summary', '--since', '1', ...ledger])
    expect(exit).toBe(0)
    expect(Object.keys(summary).at(-1)).toBe('reconciliation')
    const { cells } = summary.reconciliation as { cells: { causes: object[] }[] } // as above
    expect(cells.filter(({ causes }) => causes.length > 0)).toMatchObject([
      { district: '丹阳市', causes: [{ by: -1, kind: 'moved', id: project?.id, seq: 2 }] },
      { district: '句容市', causes: [{ by: 1, kind: 'moved', id: project?.id, seq: 2 }] },
    ])
    expectError(['summary', '--since', '9', ...ledger], 2, 'USAGE')
  })

  it('counts the sample as 附件1 does', () => {
    const { exit, json } = cli.json(['summary', ...sample])
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      plan: { city: '镇江市', year: 2023 },
      districts: PLAN.districts.map((item) => item.name),
      categories: PLAN.categories.map((item) => item.name),
      counts: PLAN.quotas,
      quotas: PLAN.quotas,
      rowTotals: { 丹阳市: 164, 镇江高新区: 25 },
      columnTotals: { 源头替代项目: 75 },
      total: 581,
      gaps: [],
      targets: { nox: { 丹阳市: 630, total: 3223 }, dustfall: { total: 2.3 } },
    })
  })
})

describe('list and show', () => {
  it('give every field of the projects that meet all conditions, aliases understood', () => {
    const where = ['--where', 'district=丹阳', '--where', 'category=源头替代']
    const projects = projectsOf(cli.json(['list', ...sample, ...where]).json)
    expect(projects).toHaveLength(5)
    for (const project of projects) {
      expect(Object.keys(project).sort()).toEqual(fieldKeys)
      expect(project).toMatchObject({ district: '丹阳市', category: '源头替代项目', tags: null })
      expect(typeof project.investment).toBe('number')
      expect(project.deadline).toMatch(/^(?:\d{4}-\d{2}-\d{2})$/u)
    }
    const [first] = projects
    const shown = cli.json(['show', String(first?.code), ...sample]).json
    expect(shown.project).toEqual(first)
    expect(shown.history).toMatchObject([
      { seq: 1, kind: 'create', ops: [{ op: 'insert', list: 'project', id: first?.id }] },
    ])
    expect(cli.json(['show', String(first?.id), ...sample]).json).toEqual(shown)
  })

  it('refuse a field or value that there is not', () => {
    expectError(['list', ...sample, '--where', '__proto__=1'], 2, 'USAGE')
    expectError(['list', ...sample, '--where', 'district=南京'], 4, 'VALUE_INVALID')
    expectError(['show', '2023-XX-X-999', ...sample], 4, 'ROW_NOT_FOUND')
  })
})

describe('add, set, remove, history, undo, redo, verify', () => {
  it('make one change each, and each can be taken back', () => {
    const ledger = ledgerNamed('改.ledger')
    const given = ['district=丹阳', 'category=其他', 'enterprise==1+1公司', 'deadlineText=9月底前']
    const added = cli.json(['add', ...given, 'investment=2000万', ...ledger]).json
    const id = String(added.id)
    expect(added).toMatchObject({
      ok: true,
      seq: 2,
      project: {
        id,
        code: '2023-DY-D-001',
        district: '丹阳市',
        enterprise: '=1+1公司',
        status: '未开工',
        deadline: '2023-09-30',
        investment: 2000,
        remark: null,
      },
    })

    const set = cli.json(['set', '2023-DY-D-001', 'status=在建', 'investment=', ...ledger]).json
    expect(set).toMatchObject({ ok: true, seq: 3, project: { status: '在建', investment: null } })
    const same = cli.json(['set', id, 'status=在建', ...ledger]).json
    expect(same).toMatchObject({ ok: true, seq: null })

    expect(cli.json(['remove', id, ...ledger]).json).toMatchObject({ ok: true, seq: 4 })
    expectError(['remove', id, ...ledger], 4, 'ROW_NOT_FOUND')
    expect(cli.json(['undo', ...ledger]).json).toMatchObject({ ok: true, seq: 5, undoes: 4 })
    expect(cli.json(['undo', ...ledger]).json).toMatchObject({ seq: 6, undoes: 3 })
    expect(cli.json(['redo', ...ledger]).json).toMatchObject({ ok: true, seq: 7, undoes: 6 })
    expect(cli.json(['show', id, ...ledger]).json.project).toMatchObject({ status: '在建' })

    const history = cli.json(['history', ...ledger]).json.changes
    expect(history).toMatchObject(
      [7, 6, 5, 4, 3, 2, 1].map((seq) => ({
        seq,
        at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/u),
        author: expect.any(String),
        kind: expect.any(String),
        note: expect.any(String),
        ops: expect.any(Array),
      })),
    )
    expect(cli.json(['history', '--limit', '1', ...ledger]).json.changes).toHaveLength(1)
    expect(cli.json(['verify', ...ledger])).toMatchObject({
      exit: 0,
      json: { ok: true, seq: 7, problems: [] },
    })
  })

  it('refuse what cannot stand, and write nothing', () => {
    expectError(['add', 'district=丹阳', 'category=其他', ...empty], 4, 'ROW_INCOMPLETE')
    expectError(['add', 'district=丹阳', 'x=1', ...empty], 2, 'USAGE')
    expectError(['set', '无此项目', 'status=在建', ...empty], 4, 'ROW_NOT_FOUND')
    expectError(['undo', ...empty], 4, 'NOTHING_TO_UNDO')
    expect(cli.json(['verify', ...empty]).json).toMatchObject({ ok: true, seq: 1 })
  })

  it('do not let anyone write what the program assigns', () => {
    const ledger = ledgerNamed('编号.ledger', '--sample')
    expectError(['set', '2023-DY-A-001', 'code=甲', ...ledger], 4, 'VALUE_INVALID')
    expectError(['set', '2023-DY-A-001', 'investment=-1', ...ledger], 4, 'VALUE_INVALID')
  })
})

describe('import', () => {
  const names = ['辖市区', '工程类别', '企业名称', '项目名称', '总投资']
  const write = async (name: string, ...rows: (string | number)[][]) =>
    writeFileSync(at(name), await xlsxOf({ 项目: [names, ...rows] }))

  it('reports in the documented shape, and writes unless it is a dry run', async () => {
    const ledger = ledgerNamed('导入.ledger')
    await write('报送.xlsx', ['丹阳', '其他', '丹阳甲公司', '扬尘治理', '5万元'])
    const dry = cli.json(['import', '报送.xlsx', '--dry-run', ...ledger])
    expect([dry.exit, dry.json.seq]).toEqual([0, null])
    const { exit, json } = cli.json(['import', '报送.xlsx', ...ledger])
    expect(exit).toBe(0)
    expect(json).toMatchObject({
      ok: true,
      seq: 2,
      file: '报送.xlsx',
      sheets: [
        {
          name: '项目',
          recognised: true,
          headerRows: 1,
          district: '丹阳市',
          category: '其他大气污染防治项目',
          rows: 1,
          skipped: [],
        },
      ],
      counts: { added: 1, changed: 0, unchanged: 0, removed: 0, conflicts: 0, errors: 0 },
      changes: [{ id: null, row: 2, outcome: 'added' }],
    })
    expect({ ...json, seq: null }).toEqual(dry.json)
    const [sheet] = json.sheets as { mapping: unknown[] }[]
    expect(sheet?.mapping[0]).toEqual({
      table: 1,
      confidence: 1,
      column: 'A',
      header: '辖市区',
      field: 'district',
      by: 'label',
      unit: null,
    })
    const [issue] = json.issues as Record<string, unknown>[]
    expect(Object.keys(issue ?? {}).sort()).toEqual(
      ['level', 'code', 'sheet', 'cell', 'field', 'message'].sort(),
    )
  })

  it('exits with 4 and writes nothing when a cell cannot be read', async () => {
    await write('坏.xlsx', ['丹阳', '其他', '丹阳甲公司', '扬尘治理', '若干'])
    const { exit, json } = cli.json(['import', '坏.xlsx', ...empty])
    expect(exit).toBe(4)
    expect(json).toMatchObject({ ok: false, seq: null, counts: { errors: 1 } })
    expect(json.issues).toContainEqual(
      expect.objectContaining({ level: 'error', sheet: '项目', cell: 'E2', field: 'investment' }),
    )
    expect(cli.run(['import', '坏.xlsx', ...empty]).stdout).toContain('项目!E2')
    expect(cli.json(['verify', ...empty]).json.seq).toBe(1)
  })

  it('exits with 3 for what is no workbook or holds no projects', async () => {
    writeFileSync(at('文本.xlsx'), '企业名称,项目名称')
    writeFileSync(at('空.xlsx'), '')
    writeFileSync(at('别的.xlsx'), await xlsxOf({ 表: [['姓名', '年龄']] }))
    expectError(['import', '文本.xlsx', ...empty], 3, 'INPUT_NOT_WORKBOOK')
    expectError(['import', '空.xlsx', ...empty], 3, 'INPUT_NOT_WORKBOOK')
    expectError(['import', '别的.xlsx', ...empty], 3, 'INPUT_NOT_RECOGNISED')
    expectError(['import', '没有.xlsx', ...empty], 3, 'INPUT_UNREADABLE')
  })

  it('takes a district and category by alias for rows that name none', async () => {
    const ledger = ledgerNamed('缺区.ledger')
    const rows = [
      ['企业名称', '项目名称', '总投资'],
      ['句容乙公司', '扬尘治理', 3],
    ]
    writeFileSync(at('缺区.xlsx'), await xlsxOf({ 甲: [['说明']], 乙: rows }))
    const told = ['--district', '句容', '--category', '其他', '--sheet', '乙']
    expect(cli.json(['import', '缺区.xlsx', ...told, ...ledger]).json).toMatchObject({
      ok: true,
      sheets: [{ name: '乙', district: '句容市', category: '其他大气污染防治项目' }],
      counts: { added: 1 },
    })
    expectError(['import', '缺区.xlsx', '--district', '南京', ...ledger], 2, 'USAGE')
    expectError(['import', '缺区.xlsx', '--on-conflict', 'ask', ...ledger], 2, 'USAGE')
  })
})

describe('export', () => {
  it('writes the tasks of one department that are due until a month', () => {
    const of = ['--department', '交通局', '--until', '2023-09']
    const { exit, json } = cli.json(['export', 'tasks', ...sample, ...of, '-o', '清单.csv'])
    expect([exit, json.ok]).toEqual([0, true])
    const lines = readFileSync(at('清单.csv'), 'utf8').trim().split('\r\n')
    expect(lines).toHaveLength(2)
    expect(lines[1]).toContain('国6b')
    expectError(['export', 'tasks', ...sample, '--until', '将来', '-o', 'x.csv'], 2, 'USAGE')
    expectError(['export', 'tasks', ...sample, '--department', '教育局', '-o', 'x.csv'], 2, 'USAGE')
    expectError(['export', 'annex1', ...sample, ...of, '-o', 'x.xlsx'], 2, 'USAGE')
  })

  it('writes a workbook that comes back unchanged', () => {
    const { exit, json } = cli.json(['export', 'projects', ...sample, '-o', '出/明细.xlsx'])
    const file = at('出/明细.xlsx')
    expect([exit, json]).toMatchObject([
      0,
      { ok: true, kind: 'projects', file, format: 'xlsx', seq: 1 },
    ])
    // Some invented reductions are far above the others of their kind.
    expect(json.checks).toMatchObject([{ key: 'reductionKind', severity: 'warning', count: 4 }])
    const { counts } = cli.json(['import', '出/明细.xlsx', ...sample]).json
    expect(counts).toMatchObject({ added: 0, changed: 0, unchanged: 581, errors: 0 })
  })

  it('writes an annex of any revision, and nothing where it is told wrong', () => {
    expect(cli.run(['export', 'annex1', ...sample, '-o', '附件1.xlsx', '--at', '1']).exit).toBe(0)
    expect(readFileSync(at('附件1.xlsx')).subarray(0, 2).toString()).toBe('PK')
    expectError(['export', 'annex1', ...sample, '-o', 'x.xlsx', '--at', '9'], 2, 'USAGE')
    expectError(['export', 'annex9', ...sample, '-o', 'x.xlsx'], 2, 'USAGE')
    expectError(['export', 'annex1', ...sample], 2, 'USAGE')
    expectError(['export', 'annex1', ...sample, '-o', '示例.ledger'], 2, 'USAGE')
    expect(existsSync(at('x.xlsx'))).toBe(false)
  })

  it.each([
    [['--format', 'docx'], '附件', 'docx', 'PK'],
    [[], '附件.docx', 'docx', 'PK'],
    [['--first-page', '18'], '附件.pdf', 'pdf', '%P'],
    [[], '附件', 'xlsx', 'PK'],
  ])('with %j writes %s as %s', (options, output, format, head) => {
    const { exit, json } = cli.json(['export', 'annexes', ...sample, ...options, '-o', output])
    expect([exit, json]).toMatchObject([0, { kind: 'annexes', format }])
    expect(readFileSync(at(output)).subarray(0, 2).toString()).toBe(head)
  })

  it.each([
    ['set', '--list', 'source-substitution'],
    ['set', '--month', '2023-04'],
    ['progress', '--period', '2023-06'],
    ['projects', '--period', '2023-06'],
  ])('refuses what it would pass over: %s %s', (kind, ...option) => {
    const { message } = expectError(['export', kind, ...sample, ...option, '-o', 'x'], 2, 'USAGE')
    expect(message).toContain(`${option[0]} 只用于`)
  })

  it('refuses formats and page numbers that make no sense', () => {
    expectError(['export', 'annex1', ...sample, '-o', 'x.doc', '--format', 'doc'], 2, 'USAGE')
    expectError(['export', 'annexes', ...sample, '-o', 'x.csv'], 2, 'USAGE')
    expectError(['export', 'submission', ...sample, '-o', 'x', '--format', 'pdf'], 2, 'USAGE')
    for (const page of ['0', '1.5', '十八'])
      expectError(['export', 'air', ...sample, '-o', 'x.pdf', '--first-page', page], 2, 'USAGE')
    expectError(['export', 'air', ...sample, '-o', 'x.csv', '--first-page', '2'], 2, 'USAGE')
    for (const name of ['x', 'x.doc', 'x.csv', 'x.pdf', 'x.xlsx'])
      expect(existsSync(at(name))).toBe(false)
  })
})

describe('any command', () => {
  it('exits with 2 when it is used wrongly', () => {
    expectError(['nonsense'], 2, 'USAGE')
    expectError(['summary'], 2, 'USAGE')
    expectError(['summary', ...empty, '--nonsense'], 2, 'USAGE')
    expectError(['show', ...empty], 2, 'USAGE')
    expectError(['history', '--limit', '0', ...empty], 2, 'USAGE')
  })

  it('exits with 5 when the ledger cannot be used', () => {
    writeFileSync(at('文本.ledger'), '这不是台账'.repeat(100))
    writeFileSync(at('零.ledger'), '')
    ledgerNamed('断.ledger')
    truncateSync(at('断.ledger'), 8192)
    expectError(['summary', '--ledger', '没有.ledger'], 5, 'LEDGER_NOT_FOUND')
    expectError(['summary', '--ledger', '文本.ledger'], 5, 'LEDGER_NOT_SQLITE')
    expectError(['summary', '--ledger', '零.ledger'], 5, 'LEDGER_EMPTY')
    expectError(['verify', '--ledger', '断.ledger'], 5, 'LEDGER_DAMAGED')
  })

  it('tells people in Chinese when --json is not given', () => {
    const wrong = cli.run(['summary', '--ledger', '没有.ledger'])
    expect([wrong.exit, wrong.stdout]).toEqual([5, ''])
    expect(wrong.stderr).toMatch(/[\u4e00-\u9fff]{3}/u)
    const right = cli.run(['summary', ...sample])
    expect(right.stdout).toContain('全市\t581')
    expect(cli.run(['help']).stdout).toContain('summary')
  })

  it('takes paths from the folder in which npm was called', () => {
    mkdirSync(at('别处'), { recursive: true })
    const npm = { npm_lifecycle_event: 'ledger', INIT_CWD: at('别处') }
    expect(cli.json(['new', '甲.ledger'], npm).json.file).toBe(at('别处/甲.ledger'))
    expect(existsSync(at('别处/甲.ledger'))).toBe(true)
  })

  it('writes settings nowhere but in CLEAN_AIR_LEDGER_HOME', () => {
    mkdirSync(at('家'), { recursive: true })
    writeFileSync(at('家/settings.json'), JSON.stringify({ author: '王科长' }))
    const home = { CLEAN_AIR_LEDGER_HOME: at('家') }
    cli.json(['new', '署名.ledger'], home)
    const { changes } = cli.json(['history', '--ledger', '署名.ledger'], home).json
    expect(changes).toMatchObject([{ author: '王科长' }])
  })
})

describe('serve', () => {
  it('prints one line, lets in the token only, and stops with 0 on SIGTERM', async () => {
    const server = cli.start(['serve', ...sample, '--token', 'geheim'])
    let stdout = ''
    const line = new Promise<string>((resolve, reject) => {
      server.once('exit', (code) => reject(new Error(`ended with ${code}`)))
      server.stdout?.setEncoding('utf8').on('data', (text: string) => {
        stdout += text
        if (stdout.includes('\n')) resolve(stdout)
      })
    })
    const url = new URL(/^listening (http:\S+)\n$/u.exec(await line)?.[1] ?? '')
    expect([url.hostname, url.searchParams.get('token')]).toEqual(['127.0.0.1', 'geheim'])
    expect((await fetch(url.origin)).status).toBe(401)
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303)
    server.removeAllListeners('exit')
    server.kill('SIGTERM')
    const [code] = await once(server, 'exit')
    expect([code, stdout]).toEqual([0, `listening ${url}\n`])
  })

  it('needs a port that is one', () => {
    expectError(['serve', ...sample, '--port', '70000'], 2, 'USAGE')
  })
})

function projectsOf(json: Record<string, unknown>): Record<string, unknown>[] {
  return json.projects as Record<string, unknown>[] // the shape that each test then checks
}
