/** Word files opened and printed by another program. */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import type { ExportKind } from '../../../src/shared/contract/schemas.ts'
import { readSeedDocument, withoutSpace } from '../../shared/plan/seed-document.ts'
import { makeLedger } from '../../support/ledgers.ts'
import { pdfPages, pdfPlaces, pdfText } from '../../support/pdf.ts'
import { PLAN } from '../../support/plan.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const [airSeed, annex1Seed, annex2Seed] = readSeedDocument().tables

/** The PDF that LibreOffice makes of a Word file. */
async function printed(ledger: Ledger, kind: ExportKind): Promise<Uint8Array> {
  const { bytes } = await exportFile(ledger, kind, 'docx')
  const file = join(folder, `${kind}.docx`)
  writeFileSync(file, bytes)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const { stderr } = spawnSync(
    'soffice',
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file],
    { encoding: 'utf8', timeout: 100_000 },
  )
  const pdf = join(folder, `${kind}.pdf`)
  if (!existsSync(pdf)) throw new Error(stderr)
  return new Uint8Array(readFileSync(pdf))
}

describe('a Word file in LibreOffice', () => {
  let ledger: Ledger
  beforeAll(() => {
    ledger = makeLedger(folder, { sample: true })
  })
  afterAll(() => ledger.close())

  it('prints the annexes a page each, with the numbers of the plan document', async () => {
    const bytes = await printed(ledger, 'annexes')
    const pages = pdfPages(bytes)
    expect(pages).toHaveLength(3)
    for (const [index, seed] of [annex1Seed, annex2Seed, airSeed].entries()) {
      const from = pages[index]?.findIndex((line) => line.startsWith('丹阳市')) ?? 0
      expect(pages[index]?.slice(from, from + 9)).toEqual(seed?.rows.map((row) => row.join(' ')))
      expect(pages[index]?.map(withoutSpace)).toContain(`—${index + 1}—`)
    }
    const places = pdfPlaces(bytes)
    expect(places.map(({ width, height }) => width > height)).toEqual([true, true, false])
    // A landscape page is bound at its top: its number stands in the left margin.
    const [first, second, third] = places.map(({ words }) => words.find(({ text }) => text === '—'))
    expect(first?.right).toBeLessThan(37)
    expect(second?.right).toBeLessThan(37)
    expect(third?.top).toBeGreaterThan(250)
  })

  it('prints every task, and the header on each page', async () => {
    const bytes = await printed(ledger, 'tasks')
    const text = pdfText(bytes)
    for (const { paragraphs } of PLAN.tasks)
      for (const paragraph of paragraphs) expect(text).toContain(withoutSpace(paragraph.text))
    for (const lines of pdfPages(bytes))
      expect(lines).toContain('序号 重点任务 工作内容 牵头部门 配合部门 完成时限')
  })
})
