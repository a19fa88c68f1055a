import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readExportStamp } from '../../../src/main/exchange/export-stamp.ts'
import { exportWorkbook } from '../../../src/main/export/export-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { readWorkbook } from '../../../src/main/workbook/read.ts'
import { importBytes } from '../../support/importing.ts'
import { makeLedger, projects, TESTER } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { partOf, patched } from '../../support/templates.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const shipped = readFileSync(join(import.meta.dirname, '../../../templates/annex1.xlsx'))

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder, { sample: true })
  const [row] = projects(ledger)
  commitEdits(ledger, TESTER, [{ edit: 'delete', list: 'project', id: row?.id ?? '' }])
})
afterAll(() => ledger.close())

const stampOf = (bytes: Uint8Array) => readExportStamp(readWorkbook(bytes, 'a.xlsx'))

describe('an exported workbook', () => {
  it('tells from which ledger, revision and template it came', async () => {
    const { bytes } = await exportWorkbook(ledger, 'annex1')
    expect(stampOf(bytes)).toEqual({
      ledgerId: ledger.row('ledger', 'ledger')?.id,
      kind: 'annex1',
      seq: 2,
      template: createHash('sha256').update(shipped).digest('hex'),
    })
    expect(stampOf((await exportWorkbook(ledger, 'annex1', { at: 1 })).bytes)?.seq).toBe(1)
  })

  it('tells so where nobody looks', async () => {
    const workbook = await openOwn((await exportWorkbook(ledger, 'annex1')).bytes)
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['附件1', 'visible'],
      ['_meta', 'veryHidden'],
    ])
  })

  it('tells nothing once its stamp was changed', async () => {
    const { bytes } = await exportWorkbook(ledger, 'annex1', { at: 1 })
    const forged = patched(bytes, {
      'xl/worksheets/sheet2.xml': (text) =>
        text.replace('>1</t></is></c></row><row r="5">', '>2</t></is></c></row><row r="5">'),
    })
    expect(partOf(forged, 'xl/worksheets/sheet2.xml')).not.toBe(
      partOf(bytes, 'xl/worksheets/sheet2.xml'),
    )
    expect(stampOf(forged)).toBeNull()
  })

  it('is the same file whenever the same revision is exported with the same template', async () => {
    const first = await exportWorkbook(ledger, 'projects', { at: 1 })
    const [row] = projects(ledger)
    commitEdits(ledger, TESTER, [{ edit: 'delete', list: 'project', id: row?.id ?? '' }])
    const again = await exportWorkbook(ledger, 'projects', { at: 1 })
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0)
  })

  it('can be a template itself: the new stamp takes the place of the old one', async () => {
    const old = (await exportWorkbook(ledger, 'annex1', { at: 1 })).bytes
    const asTemplate = patched(old, {
      'xl/worksheets/sheet1.xml': (text) =>
        text.replace(/<row[^>]* r="6".*?<\/row>/su, (row) =>
          row
            .replace('丹阳市', '{{辖市区}}')
            .replace(/<v>85<\/v>/u, '')
            .replace(/(<c r="B6"[^>]*)>/u, '$1 t="inlineStr"><is><t>{{产业结构}}</t></is>')
            .replace(/(<c r="C6"[^>]*)><v>5<\/v>/u, '$1 t="inlineStr"><is><t>{{源头替代}}</t></is>')
            .replace(
              /(<c r="D6"[^>]*)><v>43<\/v>/u,
              '$1 t="inlineStr"><is><t>{{VOCs治理}}</t></is>',
            )
            .replace(/(<c r="E6"[^>]*)><v>31<\/v>/u, '$1 t="inlineStr"><is><t>{{其他}}</t></is>'),
        ),
    })
    const { bytes } = await exportWorkbook(ledger, 'annex1', {
      template: { name: '旧表.xlsx', bytes: asTemplate },
    })
    expect(stampOf(bytes)?.seq).toBe(ledger.seq)
    expect(partOf(bytes, 'xl/workbook.xml').match(/_meta/gu)).toHaveLength(2)
  })

  it('is not taken for a workbook that a district fills in', async () => {
    const { bytes } = await exportWorkbook(ledger, 'projects')
    const report = importBytes(ledger, bytes, { dryRun: true })
    expect(report.issues).toEqual([])
    expect(report.counts).toMatchObject({ added: 0, changed: 0, errors: 0 })
  })
})
