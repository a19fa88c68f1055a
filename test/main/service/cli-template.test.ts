import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { addOwnTemplate } from '../../../src/main/template/own/own-templates.ts'
import { shippedTemplate } from '../../../src/main/template/shipped.ts'
import { DEFAULT_MARK, TEMPLATES } from '../../../src/shared/lists/templates.ts'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { templateOf } from '../../support/templates.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const cli = new Cli(folder)
const ledger = join(folder, 'a.ledger')

beforeAll(async () => {
  cli.json(['new', ledger, '--sample'])
  writeFileSync(join(folder, '本办.xlsx'), await templateOf([['项目'], ['{{项目名称}}']]))
  writeFileSync(join(folder, '写错.xlsx'), await templateOf([['项目'], ['{{项目名}}', '{{名次}}']]))
})

const exported = (kind: string, ...options: string[]) =>
  cli.json(['export', kind, '--ledger', ledger, ...options])

describe('export --template', () => {
  it('fills the office’s own template and passes on what is doubtful about it', async () => {
    const { exit, json } = exported('projects', '--template', '本办.xlsx', '-o', 'out.xlsx')
    expect(exit).toBe(0)
    expect(json.warnings).toEqual([
      expect.objectContaining({
        level: 'warning',
        code: 'NO_PRINT_TITLES',
        sheet: '表',
        cell: 'A2',
      }),
    ])
    const [sheet] = (await openOwn(readFileSync(join(folder, 'out.xlsx')))).worksheets
    expect(sheet?.actualRowCount).toBe(582)
  })

  it('says on standard output what is doubtful', () => {
    const options = ['--template', '本办.xlsx', '-o', 'out.xlsx']
    const { stdout } = cli.run(['export', 'projects', '--ledger', ledger, ...options])
    expect(stdout).toContain('提醒：工作表“表” A2：没有设置“打印标题”')
  })

  it('refuses a faulty one, names the cell, and writes nothing', () => {
    const { exit, json, stderr } = exported('projects', '--template', '写错.xlsx', '-o', 'no.xlsx')
    expect(exit).toBe(3)
    expect(json).toMatchObject({
      ok: false,
      code: 'TEMPLATE_UNUSABLE',
      file: '写错.xlsx',
      sheet: '表',
      cell: 'A2',
    })
    expect(stderr).toContain('没有名为“项目名”的标记，是不是“{{项目名称}}”？')
    expect(() => readFileSync(join(folder, 'no.xlsx'))).toThrow('ENOENT')
  })

  it.each([
    ['a file that is not there', ['projects', '--template', '没有.xlsx', '-o', 'a.xlsx'], 3],
    ['one of another format', ['projects', '--template', '本办.xlsx', '-o', 'a.docx'], 3],
    ['one of another kind', ['submission', '--template', '本办.xlsx', '-o', 'a.zip'], 3],
  ])('refuses %s', (_, [kind = '', ...options], code) => {
    expect(exported(kind, ...options).exit).toBe(code)
  })
})

describe('a default template of the office', () => {
  const other = join(folder, '默认.ledger')
  beforeAll(async () => {
    cli.json(['new', other, '--sample'])
    const open = openLedger(other)
    for (const kind of ['projects', 'submission'] as const) {
      const bytes = shippedTemplate(kind).bytes
      const template = { kind, title: kind, name: `${kind}.xlsx`, bytes }
      const added = await addOwnTemplate(open, '张三', template)
      const [id = ''] = added.ops.map((op) => op.id)
      const edit = { edit: 'set', list: TEMPLATES.key, id, field: 'isDefault' } as const
      commitEdits(open, '张三', [{ ...edit, value: DEFAULT_MARK }])
    }
    open.close()
  })

  it.each([
    ['list', 'list.xlsx'],
    ['submission', 'forms.zip'],
  ])('is none for a special ledger: export %s', (kind, out) => {
    const list = ['--list', 'source-substitution']
    const { exit, stderr } = cli.json(['export', kind, '--ledger', other, ...list, '-o', out])
    expect([exit, stderr]).toEqual([0, ''])
  })
})

describe('export --first-page', () => {
  it('numbers the pages of a workbook from there', async () => {
    expect(exported('annex1', '--first-page', '18', '-o', 'annex.xlsx').exit).toBe(0)
    const [sheet] = (await openOwn(readFileSync(join(folder, 'annex.xlsx')))).worksheets
    expect(sheet?.pageSetup).toMatchObject({ firstPageNumber: 18, useFirstPageNumber: true })
  })
})
