import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { Cli } from '../../support/cli.ts'
import { ReturnedWorkbook } from '../../support/returned-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { templateOf } from '../../support/templates.ts'
import { restyledForm } from '../template/restyled-form.ts'

const cli = new Cli(temporaryFolder())
const ledger = ['--ledger', '示例.ledger']
const at = (file: string) => join(cli.folder, file)
const send = (...args: string[]) => cli.json(['export', 'submission', ...ledger, ...args])

beforeAll(() => {
  cli.json(['new', '示例.ledger', '--sample'])
})

describe('export submission', () => {
  it('writes the workbook of a district and records it', () => {
    const { exit, json } = send('--district', '润州', '-o', '出/润州.xlsx')
    const file = at('出/润州.xlsx')
    expect([exit, json]).toEqual([
      0,
      {
        ok: true,
        kind: 'submission',
        file,
        format: 'xlsx',
        seq: 1,
        recorded: 2,
        files: [{ district: '润州区', file, rows: 8 }],
      },
    ])
    const { changes } = cli.json(['history', ...ledger]).json
    expect(changes).toMatchObject([{ kind: 'exchange', note: '下发填报表：润州区' }, {}])
    expect(cli.json(['verify', ...ledger]).json).toMatchObject({ ok: true, seq: 2 })
  })

  it('is made from an own template, and not at all from one that cannot be read back', async () => {
    writeFileSync(at('本办.xlsx'), await restyledForm())
    const own = send('--district', '润州', '-o', '本办报送.xlsx', '--template', '本办.xlsx')
    expect(own.json).toMatchObject({ ok: true, warnings: [{ code: 'COLUMN_MISSING' }] })
    const [sheet] = readWorkbook(readFileSync(at('本办报送.xlsx')), 'a').sheets
    expect(sheet?.name).toBe('2023年报送')
    const heads = [
      ['什么', '行标识'],
      ['{{项目名称}}', '{{行标识}}'],
    ]
    writeFileSync(at('写错.xlsx'), await templateOf(heads))
    const month = ['--month', '2023-04', '--district', '润州', '-o', '四月.xlsx']
    const wrong = cli.json(['export', 'progress', ...ledger, ...month, '--template', '写错.xlsx'])
    expect(wrong.exit).toBe(3)
    expect(wrong.json).toMatchObject({ code: 'TEMPLATE_UNUSABLE', sheet: '表', cell: 'A1' })
    expect(existsSync(at('四月.xlsx'))).toBe(false)
  })

  it('writes one for all districts into an .xlsx, which comes back as any other', async () => {
    cli.json(['new', '全市.ledger', '--sample'])
    const whole = ['--ledger', '全市.ledger']
    const { json } = cli.json(['export', 'submission', ...whole, '-o', '全市.xlsx'])
    expect(json).toMatchObject({ files: [{ district: '全市', rows: 581 }] })
    const book = await ReturnedWorkbook.of(readFileSync(at('全市.xlsx')))
    book.set('2023-RZ-A-001', { remark: '已核' })
    book.set('2023-DY-A-001', { remark: '已核' })
    writeFileSync(at('交回.xlsx'), await book.bytes())
    const { json: said } = cli.json(['import', '交回.xlsx', ...whole])
    expect(said).toMatchObject({ ok: true, counts: { changed: 2, removed: 0, unchanged: 579 } })
    const { changes } = cli.json(['history', ...whole]).json
    expect(changes).toMatchObject([{ kind: 'import' }, { note: '下发填报表：全市' }, {}])
  })

  it('takes the newest month of the year that has begun for a 调度表 of no month', () => {
    const { json } = cli.json(['export', 'progress', ...ledger, '-o', '调度.xlsx'])
    expect(json).toMatchObject({ kind: 'progress', files: [{ district: '全市', rows: 581 }] })
    const { changes } = cli.json(['history', ...ledger]).json
    expect(changes).toContainEqual(expect.objectContaining({ note: '下发2023年12月调度表：全市' }))
  })

  it('writes those of all districts into a zip', () => {
    const { json } = send('-o', '全部.zip')
    expect(json).toMatchObject({ format: 'zip', file: at('全部.zip') })
    const files = json.files as { file: string; rows: number }[] // the contract of the command
    expect(files.reduce((sum, { rows }) => sum + rows, 0)).toBe(581)
    const names = Object.keys(unzipSync(readFileSync(at('全部.zip'))))
    expect(names).toEqual(files.map(({ file }) => file))
  })

  it('writes those of all districts into a folder', () => {
    const { json } = send('-o', '下发')
    const files = json.files as { file: string }[] // the contract of the command
    expect(json.format).toBe('folder')
    expect(files.every(({ file }) => existsSync(file))).toBe(true)
    expect(readdirSync(at('下发'))).toHaveLength(8)
  })

  it.each([
    [['--district', '南京', '-o', 'x.xlsx']],
    [['--district', '丹阳', '-o', 'x.zip']],
    [['-o', 'x.zip', '--at', '1']],
    [['-o', '示例.ledger']],
  ])('refuses %j and writes nothing', (args) => {
    expect(send(...args)).toMatchObject({ exit: 2, json: { ok: false, code: 'USAGE' } })
    expect(readdirSync(cli.folder).filter((name) => name.startsWith('x'))).toEqual([])
  })
})
