import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { openLedger } from '../../../src/main/ledger/open.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { checkTemplate } from '../../../src/main/template/own/check-template.ts'
import {
  addOwnTemplate,
  ownTemplateFor,
  ownTemplates,
} from '../../../src/main/template/own/own-templates.ts'
import { shippedTemplate } from '../../../src/main/template/shipped.ts'
import { type ExportKind, exportKindSchema } from '../../../src/shared/contract/schemas.ts'
import { defaultEdits, TEMPLATES } from '../../../src/shared/lists/templates.ts'
import { Cli } from '../../support/cli.ts'
import { TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { templateOf } from '../../support/templates.ts'
import { openOwn } from '../../support/workbooks.ts'
import { restyledTemplate } from './restyled-template.ts'

const folder = temporaryFolder()
const cli = new Cli(folder)
const path = join(folder, 'a.ledger')
let ledger: Ledger

beforeAll(() => {
  cli.json(['new', path, '--sample'])
  ledger = openLedger(path)
})
afterAll(() => ledger.close())

const listTemplate = () => templateOf([['项目'], ['{{项目名称}}']])

describe('own templates of a ledger', () => {
  it('are kept in it once, however often the same file is added, under names of their own', async () => {
    const own = { kind: 'projects', name: '简表.xlsx', bytes: await listTemplate() } as const
    await addOwnTemplate(ledger, TESTER, { ...own, title: '简表' })
    await addOwnTemplate(ledger, TESTER, { ...own, title: ' 另一张 ' })
    await expect(addOwnTemplate(ledger, TESTER, { ...own, title: '简表' })).rejects.toThrow(
      '已有名为“简表”的模板，请换一个名称',
    )
    const rows = ownTemplates(ledger, 'projects')
    expect(rows.map(({ cells }) => cells.name)).toEqual(['简表', '另一张'].sort(byName))
    expect(new Set(rows.map(({ cells }) => cells.hash)).size).toBe(1)
    expect(ownTemplates(ledger, 'annex1')).toEqual([])
  })

  it('are found for their own kind alone, and give the file back as it came', async () => {
    const bytes = await restyledTemplate()
    const change = await addOwnTemplate(ledger, TESTER, {
      kind: 'annex1',
      title: '红头版',
      name: '红头.xlsx',
      bytes,
    })
    const id = change.ops[0]?.id ?? ''
    expect(Buffer.from(ownTemplateFor(ledger, 'annex1', 'xlsx', id).bytes).equals(bytes)).toBe(true)
    expect(() => ownTemplateFor(ledger, 'annex2', 'xlsx', id)).toThrow(
      '是另一种表或格式的，不能用于这次导出',
    )
    expect(change.note).toBe('添加模板“红头版”')
  })

  it('are not taken in where they could not be filled', async () => {
    const seq = ledger.seq
    const bytes = await templateOf([['项目'], ['{{项目名}}']])
    const wrong = { kind: 'projects', title: '写错', name: '写错.xlsx', bytes } as const
    await expect(addOwnTemplate(ledger, TESTER, wrong)).rejects.toMatchObject({
      code: 'TEMPLATE_UNUSABLE',
      data: { sheet: '表', cell: 'A2' },
    })
    expect(ledger.seq).toBe(seq)
  })

  it('come back with undo after they were removed', async () => {
    const [first] = ownTemplates(ledger, 'annex1')
    const id = first?.id ?? ''
    commitEdits(ledger, TESTER, [{ edit: 'delete', list: TEMPLATES.key, id }])
    expect(() => ownTemplateFor(ledger, 'annex1', 'xlsx', id)).toThrow(
      '这个模板已从台账中删除，请另选一个',
    )
    ledger.undo(TESTER)
    expect(ownTemplateFor(ledger, 'annex1', 'xlsx', id).title).toBe('红头版')
    expect(ledger.verify()).toMatchObject({ ok: true, problems: [] })
  })
})

describe('a template that is looked at', () => {
  it.each(exportKindSchema.options)('is sound where it is the shipped one for %s', async (kind) => {
    const { problems, pages } = await checkTemplate(ledger, kind, shippedTemplate(kind))
    expect(problems).toEqual([])
    const sheets: Partial<Record<ExportKind, number>> = { annexes: 3, overview: 4, assessment: 3 }
    expect(pages.length).toBe(sheets[kind] ?? 1)
    for (const page of pages) expect(page.columnsLeft).toBe(0)
  })

  it('shows the first page with the ledger’s numbers, merged cells, borders and fonts', async () => {
    const { pages } = await checkTemplate(ledger, 'annex1', shippedTemplate('annex1'))
    const [page] = pages
    expect(page).toMatchObject({ sheet: '附件1', width: 297, height: 210, rowsLeft: 0 })
    const cells = page?.rows.flatMap((row) => row.cells) ?? []
    const total = cells.find(({ text }) => text === '581')
    expect(total).toMatchObject({ isNumber: true, columnSpan: 1 })
    const group = cells.find(({ text }) => text === 'VOCs污染治理工程')
    expect(group).toMatchObject({ columnSpan: 2, rowSpan: 1 })
    expect(page?.looks[total?.look ?? -1]?.borders).toEqual([1, 1, 1, 1])
    expect(page?.looks[cells.find(({ text }) => text === '附件1')?.look ?? -1]).toMatchObject({
      font: '黑体',
      size: 16,
    })
  })

  it('says how many columns its paper leaves out', async () => {
    const wide = await templateOf([['项目'], ['{{项目名称}}', '{{企业名称}}']], (book) => {
      for (const column of [1, 2]) {
        const sheet = book.worksheets[0]
        if (sheet !== undefined) sheet.getColumn(column).width = 90
      }
    })
    const { pages } = await checkTemplate(ledger, 'projects', { name: '宽.xlsx', bytes: wide })
    expect(pages[0]).toMatchObject({ columnsLeft: 1 })
  })
})

describe('the default template', () => {
  it('fills a single export and every file of a set, unless the official one is asked for', async () => {
    const titleOf = async (file: string) =>
      (await openOwn(readFileSync(join(folder, file)))).worksheets[0]?.getCell('A1').text
    const row = ownTemplates(ledger, 'projects').find(({ cells }) => cells.name === '简表')
    commitEdits(ledger, TESTER, defaultEdits(ownTemplates(ledger, 'projects'), row?.id ?? null))
    ledger.close()
    const exported = (...args: string[]) => cli.json(['export', ...args, '--ledger', path])
    expect(exported('set', '--no-submissions', '-o', '全套').exit).toBe(0)
    for (const name of readdirSync(join(folder, '全套/项目明细')))
      expect(await titleOf(`全套/项目明细/${name}`)).toBe('项目')
    expect(exported('projects', '-o', 'own.xlsx').exit).toBe(0)
    expect(await titleOf('own.xlsx')).toBe('项目')
    expect(exported('projects', '--template', '官方', '-o', 'shipped.xlsx').exit).toBe(0)
    expect(await titleOf('shipped.xlsx')).not.toBe('项目')
    // Chosen columns have no place in a template.
    expect(exported('projects', '--fields', 'code,name', '-o', 'chosen.xlsx').exit).toBe(0)
    ledger = openLedger(path)
    commitEdits(ledger, TESTER, defaultEdits(ownTemplates(ledger, 'projects'), null))
  })
})

describe('export --template', () => {
  it('takes the name of an own template as well as a file', async () => {
    ledger.close()
    const out = cli.json([
      'export',
      'projects',
      '--ledger',
      path,
      '--template',
      '简表',
      '-o',
      'o.xlsx',
    ])
    expect(out.exit).toBe(0)
    const [sheet] = (await openOwn(readFileSync(join(folder, 'o.xlsx')))).worksheets
    expect(sheet?.getCell('A1').text).toBe('项目')
    const none = cli.json([
      'export',
      'projects',
      '--ledger',
      path,
      '--template',
      '无',
      '-o',
      'n.xlsx',
    ])
    expect(none.exit).toBe(3)
    expect(none.json.message).toContain('自有模板有 “简表”、“另一张”')
    ledger = openLedger(path)
  })
})

const byName = (a: string, b: string) => a.localeCompare(b, 'zh')
