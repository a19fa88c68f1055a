/** One way of writing the list of projects, measured in a process of its own. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import exceljs from 'exceljs'
import { exportStampRows } from '../../../src/main/exchange/export-stamp.ts'
import { styleCell } from '../../../src/main/export/list-cells.ts'
import { newLedger } from '../../../src/main/plan/new-ledger.ts'
import { loadPlan } from '../../../src/main/plan/templates.ts'
import type { TemplateData } from '../../../src/main/template/data.ts'
import { fillTemplate } from '../../../src/main/template/fill.ts'
import { listData } from '../../../src/main/template/list-data.ts'
import { shippedTemplate } from '../../../src/main/template/shipped.ts'
import type { Row } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const [way = '', size = '0'] = process.argv.slice(2)
const rows = projects(Number(size))
const plan = loadPlan('zhenjiang-2023')

const start = performance.now()
const data = listData({ plan, list: PROJECTS, rows, title: '明细', seq: 1 })
const bytes = way === 'exceljs' ? await streamed(data) : await filled(data)
const time = performance.now() - start
process.send?.({
  time,
  memory: process.resourceUsage().maxRSS / 1024,
  size: bytes / 1024 / 1024,
})

async function filled(content: TemplateData): Promise<number> {
  const stamp = { ledgerId: 'x', kind: 'projects', seq: 1 }
  const { bytes: file } = await fillTemplate(shippedTemplate('projects'), [content], {
    stamp: ({ template }) => exportStampRows({ ...stamp, template }),
  })
  return file.length
}

/** The same cells in the same styles; no page set-up, no dropdowns, no stamp. */
async function streamed({ rows: values }: TemplateData): Promise<number> {
  let written = 0
  const sink = new Writable({
    write(chunk: Buffer, _, done) {
      written += chunk.length
      done()
    },
  })
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: sink, useStyles: true })
  const sheet = workbook.addWorksheet('重点工程项目')
  const looks = PROJECTS.fields.map((field) => {
    const model = new exceljs.Workbook().addWorksheet('a').getCell(1, 1)
    styleCell(model, field)
    return model.style
  })
  for (const [, ...cells] of values) {
    const row = sheet.addRow(cells)
    looks.forEach((look, column) => {
      row.getCell(column + 1).style = look
    })
    row.commit()
  }
  await workbook.commit()
  return written
}

/** The sample's projects over and over. */
function projects(count: number): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-export-'))
  const file = join(folder, 'a.ledger')
  const ledger = newLedger(file, { plan: 'zhenjiang-2023', author: '测量', sample: true })
  const sample = ledger.rows(PROJECTS.key)
  ledger.close()
  rmSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, index): Row => {
    const row = sample[index % sample.length]
    return { id: String(index), cells: row?.cells ?? {} }
  })
}
