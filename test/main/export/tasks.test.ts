import * as sheetjs from '@e965/xlsx'
import papaparse from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportFile } from '../../../src/main/export/export-file.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../src/main/lists/commit.ts'
import { planOf } from '../../../src/main/plan/current-plan.ts'
import { writeTask } from '../../../src/main/tasks/write-task.ts'
import { docxBody, textOf } from '../../support/docx.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { PLAN } from '../../support/plan.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { openOwn } from '../../support/workbooks.ts'

const folder = temporaryFolder()
const HEADER = ['序号', '重点领域', '重点任务', '工作内容', '牵头部门', '配合部门', '完成时限']

const EXPECTED = PLAN.tasks.flatMap(({ number, section, title, paragraphs }) =>
  paragraphs.map(({ text, lead, support, deadlines }) => [
    String(number),
    section,
    title,
    text,
    lead.join('、'),
    support.join('、'),
    deadlines.map((deadline) => deadline.text).join('\n'),
  ]),
)

let ledger: Ledger
beforeAll(() => {
  ledger = makeLedger(folder)
})
afterAll(() => ledger.close())

describe('the tasks of the plan', () => {
  it('are a workbook with a row for each paragraph of the 34 tasks', async () => {
    const { bytes, name } = await exportFile(ledger, 'tasks', 'xlsx')
    expect(name).toBe('镇江市2023年大气污染防治工作计划任务分解表.xlsx')
    const book = sheetjs.read(bytes, { type: 'array' })
    const sheet = book.Sheets[book.SheetNames[0] ?? '']
    if (sheet === undefined) throw new Error('no sheet')
    const rows = sheetjs.utils.sheet_to_json<string[]>(sheet, {
      header: 1,
      raw: false,
      defval: '',
      blankrows: true,
    })
    expect(rows[2]).toEqual(HEADER)
    expect(rows.slice(3)).toEqual(EXPECTED)
    expect(new Set(rows.slice(3).map(([number]) => number)).size).toBe(34)
  })

  it('are printed across on A4 with the header on every page', async () => {
    const { bytes } = await exportFile(ledger, 'tasks', 'xlsx')
    const sheet = (await openOwn(bytes)).getWorksheet('任务分解表')
    expect(sheet?.pageSetup).toMatchObject({ paperSize: 9, orientation: 'landscape' })
    expect(sheet?.pageSetup.printTitlesRow).toBe('3:3')
    expect(sheet?.getCell('A1').font).toMatchObject({ name: '方正小标宋简体', size: 22 })
    expect(sheet?.getCell('D4').font).toMatchObject({ name: '仿宋_GB2312' })
  })

  it('are the same in csv', async () => {
    const { bytes } = await exportFile(ledger, 'tasks', 'csv')
    const text = new TextDecoder().decode(bytes)
    const { data } = papaparse.parse<string[]>(text, { skipEmptyLines: true })
    expect(data).toEqual([HEADER, ...EXPECTED])
  })
})

describe('the tasks of a department', () => {
  const TRANSPORT = '市交通运输局'
  const csvRows = async (tasks: { department?: string; until?: string }) => {
    const { bytes, name } = await exportFile(ledger, 'tasks', 'csv', { tasks })
    const { data } = papaparse.parse<string[]>(new TextDecoder().decode(bytes), {
      skipEmptyLines: true,
    })
    return { name, rows: data.slice(1) }
  }

  it('are the paragraphs that it leads or supports, in a file named after it', async () => {
    const { name, rows } = await csvRows({ department: TRANSPORT })
    expect(name).toBe('镇江市交通运输局2023年大气污染防治任务清单.csv')
    expect(rows).toEqual(
      EXPECTED.filter(([, , , , lead, support]) => `${lead}、${support}`.includes(TRANSPORT)),
    )
    expect(rows).toHaveLength(12)
  })

  it('that it owes by September are the items due until then, one row each', async () => {
    const { name, rows } = await csvRows({ department: TRANSPORT, until: '2023-09-30' })
    expect(name).toBe('镇江市交通运输局2023年大气污染防治任务清单（2023年9月底前）.csv')
    expect(rows.map(([number, , , text, , , deadline]) => [number, text, deadline])).toEqual([
      ['3', '2023年7月1日，实施轻型车和重型车国6b排放标准', '2023年7月1日'],
    ])
  })

  it('say below its deadline how far an item is', async () => {
    const cells = { item: '3/2/1', status: '已完成' }
    commitEdits(ledger, TESTER, [{ edit: 'insert', list: 'item', cells }])
    const { rows } = await csvRows({ department: TRANSPORT, until: '2023-07-01' })
    expect(rows.map((row) => row.at(-1))).toEqual(['2023年7月1日\n已完成'])
  })

  it('that are none are refused in words', async () => {
    const refused = exportFile(ledger, 'tasks', 'xlsx', {
      tasks: { department: '镇江海关', until: '2023-03-31' },
    })
    await expect(refused).rejects.toMatchObject({ code: 'USAGE' })
  })

  it.each(['xlsx', 'docx'] as const)('are made as %s too', async (format) => {
    const { bytes, name } = await exportFile(ledger, 'tasks', format, {
      tasks: { department: TRANSPORT },
    })
    expect(name).toContain('市交通运输局')
    expect(bytes.length).toBeGreaterThan(1000)
  })
})

describe('what was entered about words that the plan no longer has', () => {
  it.each(['xlsx', 'docx', 'csv'] as const)(
    'is a section of its own at the end of the %s',
    async (format) => {
      const rewritten = makeLedger(folder)
      const cells = { item: '3/2/1', status: '推进中', note: '已发文部署' }
      commitEdits(rewritten, TESTER, [{ edit: 'insert', list: 'item', cells }])
      const task = planOf(rewritten).tasks.find(({ number }) => number === 3)
      if (task === undefined) throw new Error('no task 3')
      const paragraphs = task.paragraphs.map((part, at) =>
        at === 1 ? { ...part, deadlines: part.deadlines.slice(1) } : part,
      )
      writeTask(rewritten, TESTER, task, { ...task, paragraphs })
      const { bytes } = await exportFile(rewritten, 'tasks', format, {
        tasks: { department: '市交通运输局' },
      })
      const text =
        format === 'csv'
          ? new TextDecoder().decode(bytes)
          : format === 'docx'
            ? textOf(docxBody(bytes))
            : sheetText(bytes)
      rewritten.close()
      expect(text.slice(text.indexOf('待对应（原要求已改'))).toMatch(
        /原要求：2023年7月1日，实施轻型车和重型车国6b排放标准（2023年7月1日）\s*已填：推进中，已发文部署/u,
      )
    },
  )
})

function sheetText(bytes: Uint8Array): string {
  const book = sheetjs.read(bytes, { type: 'array' })
  return Object.values(book.Sheets)
    .map((sheet) => sheetjs.utils.sheet_to_csv(sheet))
    .join('\n')
}
