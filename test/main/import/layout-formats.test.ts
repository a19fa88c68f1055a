import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importWorkbook } from '../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { readApart } from '../../../src/main/workbook/read-apart.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { editInLibreOffice, type OfficeFormat } from '../../support/libreoffice.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { type Value, xlsxOf } from '../../support/workbooks.ts'

interface Layout {
  rows: Value[][]
  merges: string[]
  /** 企业 and 项目名称 of the rows that are projects, with what else the layout is about. */
  expected: (string | number | null)[][]
  fields: string[]
  skipped: [row: number, reason: string][]
  /** Plain text knows no merged cells: a layout that lives by them has no .csv. */
  inText: boolean
}

const LAYOUTS: Record<string, Layout> = {
  '四行表头、末级列名重复': {
    rows: [
      ['丹阳市2023年项目储备计划表'],
      ['序号', '企业名称', '项目名称', '工程类别', '资金下达情况', null, null, null],
      [null, null, null, null, '中央预算内投资资金情况', null, '省预算内投资资金情况', null],
      [null, null, null, null, '下达资金（万元）', '支付进度', '下达资金（万元）', '支付进度'],
      [1, '丹阳甲公司', '一号线治理', 'VOCs治理项目', 100, '50%', 30, '10%'],
      [2, '丹阳乙公司', '二号线治理', 'VOCs治理项目', 200, '20%', 40, '20%'],
      ['合  计', null, null, null, 300, null, 70, null],
    ],
    merges: ['A1:H1', 'A2:A4', 'B2:B4', 'C2:C4', 'D2:D4', 'E2:H2', 'E3:F3', 'G3:H3'],
    fields: ['enterprise', 'name', 'centralFund', 'provinceFund'],
    expected: [
      ['丹阳甲公司', '一号线治理', 100, 30],
      ['丹阳乙公司', '二号线治理', 200, 40],
    ],
    skipped: [[7, '合计行']],
    inText: false,
  },
  '合计在前、分组行给出类别': {
    rows: [
      ['句容市重点工程项目表'],
      ['序号', '企业名称', '项目名称', '总投资（万元）', '完成时限'],
      [null, '合计', null, 60, null],
      ['一、源头替代项目'],
      [1, '句容甲家具厂', '水性漆替代', 10, '9月底前'],
      ['二、VOCs治理项目'],
      [2, '句容乙印刷厂', '活性炭更换', 20, '年底前'],
      [3, '句容丙涂装厂', '喷房改造', 30, '2023年4月底前'],
      ['※ 注：由各镇填报'],
    ],
    merges: ['A1:E1'],
    fields: ['enterprise', 'name', 'category', 'investment', 'deadline'],
    expected: [
      ['句容甲家具厂', '水性漆替代', '源头替代项目', 10, '2023-09-30'],
      ['句容乙印刷厂', '活性炭更换', 'VOCs治理项目', 20, '2023-12-31'],
      ['句容丙涂装厂', '喷房改造', 'VOCs治理项目', 30, '2023-04-30'],
    ],
    skipped: [
      [3, '合计行'],
      [4, '分组行'],
      [6, '分组行'],
      [9, '说明行'],
    ],
    inText: true,
  },
  '单位行在表头下、单位换算': {
    rows: [
      ['扬中市其他大气污染防治项目清单'],
      ['企业名称', '项目名称', '总投资', 'VOCs减排量', '联系电话'],
      [null, null, '亿元', '公斤', null],
      ['扬中甲公司', '罐区治理', 0.5, 1500, '13800000001'],
      ['扬中乙公司', '码头治理', 0.25, 500, '13800000002'],
    ],
    merges: [],
    fields: ['enterprise', 'name', 'investment', 'vocs', 'phone'],
    expected: [
      ['扬中甲公司', '罐区治理', 5000, 1.5, '13800000001'],
      ['扬中乙公司', '码头治理', 2500, 0.5, '13800000002'],
    ],
    skipped: [[3, '单位或填写说明行']],
    inText: true,
  },
}

const folder = temporaryFolder()
const names = Object.keys(LAYOUTS)
const FORMATS: OfficeFormat[] = ['xlsx', 'xls', 'ods', 'csv']
const files = new Map<string, Uint8Array>()

beforeAll(async () => {
  const wanted = names.flatMap((name) =>
    FORMATS.filter((format) => format !== 'csv' || LAYOUTS[name]?.inText).map((format) => ({
      name,
      format,
    })),
  )
  const jobs = []
  for (const { name, format } of wanted) {
    const { rows = [], merges = [] } = LAYOUTS[name] ?? {}
    const bytes = await xlsxOf({ 项目: rows }, (workbook) => {
      for (const range of merges) workbook.getWorksheet('项目')?.mergeCells(range)
    })
    jobs.push({ bytes, edits: [], format })
  }
  editInLibreOffice(jobs).forEach((bytes, index) => {
    const { name, format } = wanted[index] ?? { name: '', format: '' }
    files.set(`${name}.${format}`, bytes)
  })
}, 120_000)

describe.each(names)('%s', (name) => {
  const { fields, expected, skipped, inText } = LAYOUTS[name] ?? ({} as Layout) // a key of LAYOUTS
  let ledger: Ledger
  beforeAll(() => {
    ledger = makeLedger(folder)
  })
  afterAll(() => ledger.close())

  it.each(FORMATS.filter((format) => format !== 'csv' || inText))(
    'saved by LibreOffice as .%s gives exactly its projects and skips',
    async (format) => {
      const title = `${LAYOUTS[name]?.rows[0]?.[0]}.${format}`
      const workbook = await readApart(files.get(`${name}.${format}`) ?? new Uint8Array(), title)
      const report = importWorkbook(
        ledger,
        { name: title, hash: '', workbook },
        {
          list: PROJECTS,
          author: TESTER,
          dryRun: false,
          choices: { category: '其他大气污染防治项目' },
        },
      )
      expect(report.issues.filter(({ level }) => level === 'error')).toEqual([])
      expect(report.sheets[0]?.skipped.map(({ row, reason }) => [row, reason])).toEqual(skipped)
      const rows = ledger
        .rows('project')
        .map(({ cells }) => fields.map((key) => cells[key] ?? null))
      expect(rows.sort()).toEqual(expected.toSorted())
      ledger.undo(TESTER)
    },
  )
})
