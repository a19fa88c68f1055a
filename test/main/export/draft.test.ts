/** A draft says so on every page of every format, and in the name of the file. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { Cli } from '../../support/cli.ts'
import { all, docxBody, docxPart } from '../../support/docx.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { pdfPages } from '../../support/pdf.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

const withoutSpace = (text: string) => text.replaceAll(/\s+/gu, '')

describe('a draft', () => {
  it('is called one before it is opened', async () => {
    const { name } = await exportFile(ledger, 'annex1', 'docx', { isDraft: true })
    expect(name).toBe('附件1 2023年各辖市区大气污染防治重点工程项目表（草稿）.docx')
  })

  it('is marked across every page of a PDF, and nothing else is', async () => {
    const marked = pdfPages((await exportFile(ledger, 'annexes', 'pdf', { isDraft: true })).bytes)
    expect(marked.map((lines) => withoutSpace(lines.join('')).includes('草稿'))).toEqual([
      true,
      true,
      true,
    ])
    const plain = pdfPages((await exportFile(ledger, 'annexes', 'pdf')).bytes)
    expect(plain.flat().join('')).not.toContain('草')
  })

  it('is marked behind the text of a Word document, on odd pages and even ones', async () => {
    const { bytes } = await exportFile(ledger, 'annexes', 'docx', { isDraft: true })
    const references = all(docxBody(bytes), 'w:headerReference')
    // The sections behind it have the same.
    expect(references.map((item) => item.getAttribute('w:type'))).toEqual(['even', 'default'])
    const relations = all(docxPart(bytes, 'word/_rels/document.xml.rels'), 'Relationship')
    for (const reference of references) {
      const relation = relations.find(
        (item) => item.getAttribute('Id') === reference.getAttribute('r:id'),
      )
      const header = docxPart(bytes, `word/${relation?.getAttribute('Target')}`)
      const [words] = all(header, 'v:textpath').flatMap((path) => path.getAttribute('string') ?? [])
      expect(words).toBe('草稿')
    }
    const plain = await exportFile(ledger, 'annexes', 'docx')
    expect(all(docxBody(plain.bytes), 'w:headerReference')).toEqual([])
  })

  it('is marked in the page header of every sheet of a workbook', async () => {
    const { bytes } = await exportFile(ledger, 'annexes', 'xlsx', { isDraft: true })
    const headers = (await openOwn(bytes)).worksheets
      .filter(({ state }) => state === 'visible')
      .map(({ headerFooter }) => headerFooter.oddHeader ?? '')
    expect(headers).toHaveLength(3)
    for (const header of headers) expect(header).toMatch(/&R.*草稿/u)
  })

  it('comes from the command line by --draft; a csv has no pages to be marked', () => {
    const cli = new Cli(folder)
    const file = join(folder, 'cli.ledger')
    cli.json(['new', file, '--sample'])
    const told = ['export', 'annex1', '--ledger', file, '--draft', '-o']
    expect(cli.json([...told, 'a.docx']).exit).toBe(0)
    expect(cli.json([...told, 'a.csv'])).toMatchObject({ exit: 2, json: { code: 'USAGE' } })
  })
})
