/** Word templates restyled by an office keep all of it, and are filled right. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { checkTemplate } from '../../../src/main/template/own/check-template.ts'
import { addOwnTemplate, ownTemplates } from '../../../src/main/template/own/own-templates.ts'
import { shippedTemplate } from '../../../src/main/template/shipped.ts'
import { type ExportKind, exportKindSchema } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { listData } from '../../../src/shared/paper/list-paper.ts'
import { readSeedDocument } from '../../shared/plan/seed-document.ts'
import { all, attribute, docxBody, docxPart, gridOf, textOf } from '../../support/docx.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { partOf, partsOf, patched } from '../../support/templates.ts'
import { headRow, paragraph, row, table, wordOf } from '../../support/word-templates.ts'

const folder = temporaryFolder()
const [, seed] = readSeedDocument().tables
let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(join(folder), { sample: true })
})
afterAll(() => ledger.close())

const filled = async (kind: ExportKind, bytes: Uint8Array, options = {}) =>
  (await exportFile(ledger, kind, 'docx', { template: { name: '本办.docx', bytes }, ...options }))
    .bytes

const RUN = '<w:rPr><w:rFonts w:eastAsia="楷体"/><w:b/><w:color w:val="C00000"/></w:rPr>'

/** The official one with a red head and its logo, other fonts, the total first, and a note. */
function restyled(): Uint8Array {
  return patched(shippedTemplate('annex1', 'docx').bytes, {
    'word/media/logo.png': 'a picture',
    'word/header9.xml': `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>{{发文</w:t></w:r><w:r><w:t>机关}}文件</w:t></w:r></w:p></w:hdr>`,
    'word/_rels/document.xml.rels': (text) =>
      text.replace(
        '</Relationships>',
        '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/logo.png"/><Relationship Id="rId91" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/header" Target="header9.xml"/></Relationships>',
      ),
    '[Content_Types].xml': (text) =>
      text.replace(
        '</Types>',
        '<Override PartName="/word/header9.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"/></Types>',
      ),
    'word/document.xml': (text) => {
      const rows = [...text.matchAll(/<w:tr>.*?<\/w:tr>/gsu)].map(([whole]) => whole)
      const [sample = '', total = ''] = rows.slice(-2)
      const looked = (part: string) => part.replaceAll(/<w:rPr>.*?<\/w:rPr>/gsu, RUN)
      const note = `<w:p><w:pPr><w:jc w:val="right"/></w:pPr><w:r>${RUN}<w:t xml:space="preserve">注：共 {{项</w:t></w:r><w:proofErr w:type="spellEnd"/><w:r><w:t>数}} 个地区。</w:t></w:r></w:p>`
      return text
        .replace(sample + total, looked(total) + looked(sample))
        .replace('</w:tbl>', `</w:tbl>${note}`)
        .replace(
          '<w:footerReference',
          '<w:headerReference w:type="default" r:id="rId91"/><w:footerReference',
        )
    },
  })
}

describe('a Word template restyled by an office', () => {
  let template: Uint8Array
  let bytes: Uint8Array
  beforeAll(async () => {
    template = restyled()
    bytes = await filled('annex1', template, { firstPage: 18 })
  })

  it('is filled with the official numbers, the total first', () => {
    const [only] = all(docxBody(bytes), 'w:tbl')
    const rows = only === undefined ? [] : gridOf(only).slice(2)
    const expected = seed?.rows ?? []
    expect(rows).toEqual([expected.at(-1), ...expected.slice(0, -1)])
  })

  it('keeps the look of its rows, its note, and what it says in the head', () => {
    const body = docxBody(bytes)
    const rows = all(body, 'w:tr').slice(2)
    for (const line of rows) {
      expect(attribute(line, 'w:rFonts', 'w:eastAsia')).toBe('楷体')
      expect(attribute(line, 'w:color', 'w:val')).toBe('C00000')
    }
    const texts = textOf(body)
    expect(texts).toContain('注：共 8 个地区。')
    expect(textOf(docxPart(bytes, 'word/header9.xml'))).toBe('镇江市大气污染防治联席会议办公室文件')
    expect(attribute(body, 'w:pgNumType', 'w:start')).toBe('18')
  })

  it('keeps every part that no word goes into, byte for byte', () => {
    const [before, after] = [partsOf(template), partsOf(bytes)]
    for (const path of Object.keys(before))
      if (/media|styles|theme|settings|numbering|fontTable/u.test(path))
        expect(after[path], path).toEqual(before[path])
    expect(partOf(bytes, 'word/document.xml')).not.toMatch(/模板说明|\{\{|[\u{f0000}-\u{f000f}]/u)
  })

  it('has its own header and the mark of a draft beside each other', async () => {
    const draft = await filled('annex1', template, { isDraft: true })
    const header = docxPart(draft, 'word/header9.xml')
    expect(textOf(header)).toContain('镇江市大气污染防治联席会议办公室文件')
    expect(all(header, 'v:textpath').flatMap((item) => item.getAttribute('string') ?? [])).toEqual([
      '草稿',
    ])
    const kinds = all(docxBody(draft), 'w:headerReference').map((item) =>
      item.getAttribute('w:type'),
    )
    expect(kinds.toSorted()).toEqual(['default', 'even'])
  })

  it('is kept in the ledger beside workbooks of the same kind', async () => {
    const own = { kind: 'annex1', title: '红头', name: '红头.docx', bytes: template } as const
    await addOwnTemplate(ledger, TESTER, own)
    expect(ownTemplates(ledger, 'annex1', 'docx').map(({ cells }) => cells.name)).toEqual(['红头'])
    expect(ownTemplates(ledger, 'annex1', 'xlsx')).toEqual([])
    const form = { ...own, kind: 'submission', title: '填报' } as const
    await expect(addOwnTemplate(ledger, TESTER, form)).rejects.toMatchObject({
      code: 'USAGE',
      message: '填报表、调度表和专项台账的模板只能是 Excel 工作簿（.xlsx）',
    })
  })
})

describe('a Word template of its own making', () => {
  it('lists any fields of the projects in its own order', async () => {
    const bytes = await filled(
      'projects',
      wordOf(
        paragraph('共{{项数}}项，{{城市}}') +
          table(
            headRow('项目', '投资', '期限'),
            row('{{项目名称}}（{{辖市区}}）', '{{总投资}}', '{{完成时限}}'),
          ),
      ),
    )
    const body = docxBody(bytes)
    expect(textOf(body)).toContain('共581项，镇江市')
    const [only] = all(body, 'w:tbl')
    const rows = only === undefined ? [] : gridOf(only).slice(1)
    expect(rows.map(([name]) => name)).toEqual(
      projects(ledger).map(({ cells }) => `${cells.name}（${cells.district}）`),
    )
    const investments = projects(ledger).map(({ cells }) => Number(cells.investment ?? 0))
    expect(rows.map(([, value]) => Number(value))).toEqual(investments)
  })

  it('writes every field as csv does', async () => {
    const marks = PROJECTS.fields.map(({ label }) => `{{${label}}}`)
    const [only] = all(
      docxBody(await filled('projects', wordOf(table(headRow('全部'), row(...marks))))),
      'w:tbl',
    )
    const rows = only === undefined ? [] : gridOf(only).slice(1)
    const data = listData(PROJECTS, '', projects(ledger))
    expect(rows).toEqual(data.rows.map(({ cells }) => cells))
  })

  it('says the 通报 in its own words, and leaves out what there is nothing to say of', async () => {
    const template = wordOf(
      paragraph('截至{{截止日期}}，完成{{已完成数}}个（{{完成率}}）。') +
        paragraph('{{减排量正文}}') +
        paragraph('{{逾期标题}}') +
        table(headRow('单位', '个数'), row('{{责任单位}}', '{{逾期项目数}}')) +
        paragraph('完'),
    )
    const texts = async (asOf: string) => {
      const body = docxBody(await filled('overview', template, { asOf }))
      return { lines: textOf(body).split('\n'), tables: all(body, 'w:tbl').length }
    }
    const late = await texts('2023-12-31')
    expect(late.lines[0]).toMatch(/^截至2023年12月31日，完成\d+个（[\d.]+%）。$/u)
    expect(late.lines.filter((line) => line.includes('：目标')).length).toBeGreaterThan(1)
    expect(late.tables).toBe(1)
    const early = await texts('2023-01-01')
    expect(early.tables).toBe(0)
    expect(early.lines.at(-1)).toBe('完')
  })
})

describe('the Word templates that come with the program', () => {
  it.each(exportKindSchema.options)('are sound: %s', async (kind) => {
    const { format, problems } = await checkTemplate(ledger, kind, shippedTemplate(kind, 'docx'))
    expect([format, problems]).toEqual(['docx', []])
  })
})
