import type { Element as XmlElement } from '@xmldom/xmldom'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import type { ExportKind } from '../../../src/shared/contract/schemas.ts'
import { readSeedDocument } from '../../shared/plan/seed-document.ts'
import { all, attribute, docxBody, docxPart, gridOf, textOf } from '../../support/docx.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { PLAN } from '../../support/plan.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const [airSeed, annex1Seed, annex2Seed] = readSeedDocument().tables

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
})
afterAll(() => ledger.close())

const docx = async (kind: ExportKind, options = {}) =>
  (await exportFile(ledger, kind, 'docx', options)).bytes

const bodyOf = async (kind: ExportKind, options = {}) => docxBody(await docx(kind, options))

function only(elements: XmlElement[]): XmlElement {
  const [element] = elements
  if (element === undefined || elements.length > 1) throw new Error(`${elements.length} elements`)
  return element
}

const tableOf = async (kind: ExportKind) => only(all(await bodyOf(kind), 'w:tbl'))

/** Font of Chinese characters, font of digits, half points of the runs with text. */
function looks(element: XmlElement): string[] {
  const runs = all(element, 'w:r').filter((run) =>
    all(run, 'w:t').some((text) => text.textContent !== ''),
  )
  const found = runs.map((run) =>
    [
      attribute(run, 'w:rFonts', 'w:eastAsia'),
      attribute(run, 'w:rFonts', 'w:ascii'),
      attribute(run, 'w:sz', 'w:val'),
    ].join(' '),
  )
  return [...new Set(found)]
}

describe.each([
  ['annex1', annex1Seed],
  ['annex2', annex2Seed],
  ['air', airSeed],
] as const)('the Word document of %s', (kind, seed) => {
  it('shows the official table cell by cell', async () => {
    const grid = gridOf(await tableOf(kind))
    const headerRows = grid.length - (seed?.rows.length ?? 0)
    expect(grid.slice(headerRows)).toEqual(seed?.rows)
    const leaves = grid[headerRows - 1]?.map((text) => text.replaceAll('\n', ''))
    expect(leaves).toEqual(seed?.headings.map(({ name }) => name))
    const groups = grid[0]?.map((text) => text.replaceAll('\n', ''))
    expect(groups).toEqual(seed?.headings.map(({ name, group }) => group ?? name))
  })

  it('is called and headed as the official document says', async () => {
    const file = await exportFile(ledger, kind, 'docx')
    const called = [seed?.mark, seed?.title].filter((part) => part != null).join(' ')
    expect(file.name).toBe(`${called}.docx`)
    const [first = '', second, third] = all(docxBody(file.bytes), 'w:p').map((paragraph) =>
      all(paragraph, 'w:t')
        .map((text) => text.textContent)
        .join(''),
    )
    expect(seed?.mark === null ? [first] : [first, second, third]).toEqual(
      seed?.mark === null ? [seed.title] : [seed?.mark, '', seed?.title],
    )
  })

  it('repeats its header on each page and splits no row', async () => {
    const rows = all(await tableOf(kind), 'w:tr')
    const headers = rows.map((row) => all(row, 'w:tblHeader').length === 1)
    const count = rows.length - (seed?.rows.length ?? 0)
    expect(headers).toEqual(rows.map((_, index) => index < count))
    expect(rows.every((row) => all(row, 'w:cantSplit').length === 1)).toBe(true)
  })
})

describe('the look of a Word annex', () => {
  it('names the font of each script for every run, by the standard', async () => {
    const body = await bodyOf('annex1')
    const paragraphs = all(body, 'w:p')
    const [mark, , title] = paragraphs
    expect(mark && looks(mark)).toEqual(['黑体 黑体 32'])
    expect(mark && attribute(mark, 'w:jc', 'w:val')).toBe('left')
    expect(title && looks(title)).toEqual(['方正小标宋简体 方正小标宋简体 44'])
    expect(title && attribute(title, 'w:jc', 'w:val')).toBe('center')
    const rows = all(only(all(body, 'w:tbl')), 'w:tr')
    expect(rows.slice(0, 2).flatMap(looks)).toEqual([
      '黑体 Times New Roman 24',
      '黑体 Times New Roman 24',
    ])
    expect([...new Set(rows.slice(2).flatMap(looks))]).toEqual(['仿宋_GB2312 Times New Roman 24'])
  })

  it('has thin borders and cells centred both ways', async () => {
    const table = await tableOf('annex1')
    for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
      expect(attribute(table, `w:${side}`, 'w:val')).toBe('single')
      expect(attribute(table, `w:${side}`, 'w:sz')).toBe('4')
    }
    expect(all(table, 'w:jc').every((jc) => jc.getAttribute('w:val') === 'center')).toBe(true)
    expect(all(table, 'w:vAlign')).toHaveLength(all(table, 'w:tc').length)
  })

  it('merges the header like the official table', async () => {
    const [top, below] = all(await tableOf('annex1'), 'w:tr')
    const merges = (row: XmlElement | undefined) =>
      row &&
      all(row, 'w:tc').map((cell) =>
        [
          textOf(cell),
          attribute(cell, 'w:gridSpan', 'w:val') ?? '1',
          attribute(cell, 'w:vMerge', 'w:val') ?? '-',
        ].join(' '),
      )
    expect(merges(top)).toEqual([
      '辖市区 1 restart',
      '产业结构、能源结构和重点行业治理项目 1 restart',
      'VOCs污染治理工程 2 -',
      '其他大气污染防治项目 1 restart',
      '合计 1 restart',
    ])
    expect(merges(below)).toEqual([
      ' 1 continue',
      ' 1 continue',
      '源头替代项目 1 -',
      'VOCs治理项目 1 -',
      ' 1 continue',
      ' 1 continue',
    ])
  })

  it.each([
    ['annex1', { top: 28, right: 37, bottom: 26, left: 35 }, [297, 210], 'landscape'],
    ['air', { top: 37, right: 26, bottom: 35, left: 28 }, [210, 297], null],
    ['projects', { top: 28, right: 37, bottom: 26, left: 35 }, [420, 297], 'landscape'],
  ] as const)(
    'puts %s on the sheet and margins of the standard',
    async (kind, margins, size, turn) => {
      const body = await bodyOf(kind)
      const millimetres = (name: string, key: string) =>
        Math.round((Number(attribute(body, name, key)) / 1440) * 25.4)
      for (const [side, value] of Object.entries(margins))
        expect(millimetres('w:pgMar', `w:${side}`)).toBe(value)
      expect([millimetres('w:pgSz', 'w:w'), millimetres('w:pgSz', 'w:h')]).toEqual(size)
      expect(attribute(body, 'w:pgSz', 'w:orient')).toBe(turn === null ? 'portrait' : turn)
    },
  )

  it('mirrors upright pages, and evens the sides of those across beside them', async () => {
    const settings = async (kind: ExportKind) =>
      all(docxPart(await docx(kind), 'word/settings.xml'), 'w:mirrorMargins').length
    expect(await settings('air')).toBe(1)
    expect(await settings('annexes')).toBe(1)
    expect(await settings('annex1')).toBe(0)
    const sides = all(await bodyOf('annexes'), 'w:pgMar').map((margin) =>
      ['w:left', 'w:right'].map((side) =>
        Math.round((Number(margin.getAttribute(side)) / 1440) * 25.4),
      ),
    )
    expect(sides).toEqual([
      [36, 36],
      [36, 36],
      [28, 26],
    ])
  })

  it('fills the width between the margins', async () => {
    const body = await bodyOf('annex1')
    const twips = (name: string, key: string) => Number(attribute(body, name, key))
    const room = twips('w:pgSz', 'w:w') - twips('w:pgMar', 'w:left') - twips('w:pgMar', 'w:right')
    const grid = all(body, 'w:gridCol').map((column) => Number(column.getAttribute('w:w')))
    expect(Math.abs(grid.reduce((sum, width) => sum + width, 0) - room)).toBeLessThan(10)
  })
})

describe('the page number of a Word annex', () => {
  const footerOf = (bytes: Uint8Array, type: string) => {
    const relations = all(docxPart(bytes, 'word/_rels/document.xml.rels'), 'Relationship')
    const reference = all(docxBody(bytes), 'w:footerReference').find(
      (item) => item.getAttribute('w:type') === type,
    )
    const target = relations.find(
      (item) => item.getAttribute('Id') === reference?.getAttribute('r:id'),
    )
    return docxPart(bytes, `word/${target?.getAttribute('Target')}`)
  }

  it('stands as — N — at the outer side in 四号宋体 on an upright sheet', async () => {
    const bytes = await docx('air')
    for (const [type, side] of [
      ['default', 'right'],
      ['even', 'left'],
    ] as const) {
      const part = footerOf(bytes, type)
      expect(textOf(part)).toBe('—  —')
      expect(all(part, 'w:instrText')[0]?.textContent).toBe('PAGE')
      expect(attribute(part, 'w:jc', 'w:val')).toBe(side)
      expect(attribute(part, 'w:ind', `w:${side}`)).toBe('280')
      expect(looks(part)).toEqual(['宋体 宋体 28'])
    }
    expect(all(docxPart(bytes, 'word/settings.xml'), 'w:evenAndOddHeaders')).toHaveLength(1)
  })

  it('stands turned at the left edge of a sheet across: below on odd pages, above on even', async () => {
    const bytes = await docx('annex1')
    const tops = ['default', 'even'].map((type) => {
      const part = footerOf(bytes, type)
      expect(textOf(part).trim()).toBe('—  —')
      expect(attribute(part, 'w:textDirection', 'w:val')).toBe('tbRl')
      expect(attribute(part, 'w:tblpPr', 'w:horzAnchor')).toBe('page')
      expect(attribute(part, 'w:tblpPr', 'w:vertAnchor')).toBe('page')
      return Number(attribute(part, 'w:tblpPr', 'w:tblpY'))
    })
    // 210 − 26 − 32 mm for odd pages and 28 mm for even ones, in twips.
    expect(tops).toEqual([8617, 1587])
  })

  it('begins where it is told, and runs on through all annexes', async () => {
    const body = await bodyOf('annexes', { firstPage: 18 })
    const starts = all(body, 'w:sectPr').map((section) =>
      attribute(section, 'w:pgNumType', 'w:start'),
    )
    expect(starts).toEqual(['18', null, null])
  })
})

describe('all annexes in one Word document', () => {
  it('are the three tables one after the other', async () => {
    const file = await exportFile(ledger, 'annexes', 'docx')
    expect(file.name).toBe('镇江市2023年大气污染防治工作计划附件.docx')
    const tables = all(docxBody(file.bytes), 'w:tbl').map(gridOf)
    expect(tables[0]?.slice(2)).toEqual(annex1Seed?.rows)
    expect(tables[1]?.slice(2)).toEqual(annex2Seed?.rows)
    expect(tables[2]?.slice(1)).toEqual(airSeed?.rows)
  })
})

describe('the Word list of projects', () => {
  it('has a numbered row for each project with what is kept of it', async () => {
    const [header, ...rows] = gridOf(await tableOf('projects'))
    expect(header?.slice(0, 4)).toEqual(['序号', '项目编号', '辖市区', '工程类别'])
    expect(rows).toHaveLength(581)
    const shown = rows.map(([number, code, district, category, enterprise, name]) => [
      number,
      code,
      district,
      category,
      enterprise,
      name,
    ])
    const kept = projects(ledger).map(({ cells }, index) => [
      String(index + 1),
      cells.code,
      cells.district,
      cells.category,
      cells.enterprise,
      cells.name,
    ])
    expect(shown).toEqual(kept)
  })

  it('keeps markup and control characters of a text as text', async () => {
    const hostile = makeLedger(folder)
    const name = '</w:t><w:p/>&amp; "甲" \u{d800}'
    commitEdits(hostile, TESTER, [
      {
        edit: 'insert',
        list: 'project',
        cells: { district: '丹阳市', category: 'VOCs治理项目', enterprise: '甲', name },
      },
    ])
    const { bytes } = await exportFile(hostile, 'projects', 'docx')
    hostile.close()
    const [, row] = gridOf(only(all(docxBody(bytes), 'w:tbl')))
    expect(row?.[5]).toBe('</w:t><w:p/>&amp; "甲" \ufffd')
  })
})

describe('the Word list of tasks', () => {
  it('has the 34 tasks under their sections, with departments and deadlines', async () => {
    const grid = gridOf(await tableOf('tasks')).slice(1)
    const isBand = (row: string[]) => row.every((text) => text === row[0])
    const sections = [...new Set(PLAN.tasks.map(({ section }) => section))]
    expect(grid.filter(isBand).map(([text]) => text)).toEqual(sections)
    const rows = grid.filter((row) => !isBand(row))
    expect(rows).toEqual(
      PLAN.tasks.flatMap((task) =>
        task.paragraphs.map(({ text, lead, support, deadlines }) => [
          String(task.number),
          task.title,
          text,
          lead.join('、'),
          support.join('、'),
          deadlines.map((deadline) => deadline.text).join('\n'),
        ]),
      ),
    )
  })
})
