import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importWorkbook } from '../../../src/main/import/import-workbook.ts'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { readApart } from '../../../src/main/workbook/read-apart.ts'
import type { ImportChoices } from '../../../src/shared/import/plan.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { LAYOUTS } from '../../support/layouts.ts'
import { makeLedger, TESTER } from '../../support/ledgers.ts'
import { editInLibreOffice, type OfficeFormat } from '../../support/libreoffice.ts'
import type { Layout } from '../../support/sheets.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'
import { xlsxOf } from '../../support/workbooks.ts'

interface Case extends Layout {
  /** 企业 and 项目名称 of the rows that are projects, with what else the layout is about. */
  expected: (string | number | null)[][]
  fields: string[]
  skipped: [row: number, reason: string][]
  /** What someone tells of it, besides that its projects are 其他大气污染防治项目. */
  choices?: (sheet: string) => ImportChoices
  /** Plain text knows no merged cells: a layout that lives by them has no .csv. */
  inText: boolean
}

const inDanyang = () => ({ district: '丹阳市' })

const CASES: Record<string, Case> = {
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
  '1 辖市区竖向合并': {
    ...LAYOUTS.annexOne,
    fields: ['district', 'enterprise', 'name', 'vocs', 'investment'],
    expected: [
      ['丹阳市', '甲涂装厂', '喷房改造', 1.5, 20],
      ['丹阳市', '乙印刷厂', '水性墨替代', null, null],
      ['京口区', '丙木业', '活性炭更换', 2, 30],
    ],
    skipped: [[8, '合计行']],
    inText: false,
  },
  '2 表头中的单位': {
    ...LAYOUTS.annexTwo,
    fields: ['district', 'enterprise', 'nox', 'vocs'],
    expected: [
      ['丹阳市', '甲电厂', 400, 2],
      ['句容市', '乙水泥厂', 230, 0.5],
    ],
    skipped: [[5, '合计行']],
    inText: true,
  },
  '3 末行国控站点由人指定不导入': {
    ...LAYOUTS.inText,
    choices: (sheet) => ({ skip: [`${sheet}!3`] }),
    fields: ['district', 'enterprise', 'name'],
    expected: [['丹阳市', '甲厂', '一号炉']],
    skipped: [[3, '指定不导入']],
    inText: true,
  },
  '4 表内分节、页码、重复表头': {
    ...LAYOUTS.actionPlan,
    choices: inDanyang,
    fields: ['name', 'measures', 'deadlineText', 'category'],
    expected: [
      ['年度目标', '下降2微克', '年底前', '其他大气污染防治项目'],
      ['家具行业替代', '换水性漆', '9月底前', '源头替代项目'],
      ['印刷行业替代', '换植物油墨', '长期坚持', '源头替代项目'],
    ],
    skipped: [
      [3, '分组行'],
      [5, '页码行'],
      [6, '重复的表头'],
      [7, '分组行'],
    ],
    inText: true,
  },
  '5 功能区与脚注': {
    ...LAYOUTS.grades,
    fields: ['district', 'enterprise', 'industry'],
    expected: [
      ['镇江新区', '甲电子公司', '电子工业(地方标准)'],
      ['丹徒区', '乙纸箱公司', '包装印刷'],
    ],
    skipped: [[4, '说明行']],
    inText: true,
  },
  '6 上下两张表、类别竖向合并': {
    ...LAYOUTS.scopes,
    fields: ['district', 'category', 'name', 'enterprise'],
    expected: [
      ['丹阳市', '源头替代项目', '家具水性漆；', '甲家具厂'],
      ['丹阳市', '源头替代项目', '印刷水性墨；', '乙印刷厂'],
      ['丹阳市', 'VOCs治理项目', '沸石转轮；', '丙涂料厂'],
      ['句容市', '其他大气污染防治项目', '扬尘治理；', '丁码头'],
      ['句容市', '其他大气污染防治项目', '堆场封闭；', '丁码头'],
    ],
    skipped: [],
    inText: false,
  },
  '7 四行表头、38 列': {
    ...LAYOUTS.reserve,
    choices: inDanyang,
    fields: ['name', 'enterprise', 'investment', 'centralFund', 'contact', 'phone', 'startedOn'],
    expected: [
      ['河道整治', '甲公司', 200, 12, '张三', '13912345678', '2022-04-30'],
      ['水库加固', '乙公司', 300, 20, '李四', '0511-88888888', '2022-03-01'],
      ['造林', '丙公司', 400, null, '王五', null, null],
    ],
    skipped: [
      [5, '合计行'],
      [6, '分组行'],
      [7, '分组行'],
      [8, '分组行'],
      [11, '分组行'],
    ],
    inText: false,
  },
  '8 合计在前、下方另有汇总表': {
    ...LAYOUTS.summary,
    choices: inDanyang,
    fields: ['category', 'name', 'enterprise', 'investment'],
    expected: [
      ['VOCs治理项目', '转轮', '甲厂', 10],
      ['VOCs治理项目', '焚烧', '乙厂', 20],
      ['其他大气污染防治项目', '扬尘', '丙厂', 30],
    ],
    skipped: [
      [3, '合计行'],
      [4, '小计行'],
      [7, '小计行'],
      [58, '其他表格'],
      [59, '其他表格'],
      [60, '其他表格'],
      [61, '其他表格'],
    ],
    inText: true,
  },
  '9 单位亿元、按月重复的列': {
    ...LAYOUTS.investment,
    fields: ['district', 'enterprise', 'name', 'investment'],
    expected: [
      ['丹阳市', '甲厂', '一期', 10_000],
      ['句容市', '乙厂', '二期', 20_000],
    ],
    skipped: [[5, '合计行']],
    inText: true,
  },
  '10 单位和可填值一行': {
    ...LAYOUTS.quarterly,
    fields: ['district', 'enterprise', 'name', 'investment'],
    expected: [['丹阳市', '甲厂', '一期', 5000]],
    skipped: [[4, '单位或填写说明行']],
    inText: true,
  },
  '11 全市在前、园区': {
    ...LAYOUTS.ranking,
    fields: ['district', 'name', 'investment', 'invested'],
    expected: [
      ['润州区', '☆治理一', 2000, 1000],
      ['镇江新区', '治理二', 4000, 2000],
      ['镇江高新区', '治理三', 6000, 2000],
    ],
    skipped: [[2, '合计行']],
    inText: true,
  },
}

const folder = temporaryFolder()
const names = Object.keys(CASES)
const FORMATS: OfficeFormat[] = ['xlsx', 'xls', 'ods', 'csv']
const files = new Map<string, Uint8Array>()

beforeAll(async () => {
  const wanted = names.flatMap((name) =>
    FORMATS.filter((format) => format !== 'csv' || CASES[name]?.inText).map((format) => ({
      name,
      format,
    })),
  )
  const jobs = []
  for (const { name, format } of wanted) {
    const { rows = [], merges = [] } = CASES[name] ?? {}
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
  const { fields, expected, skipped, inText } = CASES[name] ?? ({} as Case) // a key of CASES
  let ledger: Ledger
  beforeAll(() => {
    ledger = makeLedger(folder)
  })
  afterAll(() => ledger.close())

  it.each(FORMATS.filter((format) => format !== 'csv' || inText))(
    'saved by LibreOffice as .%s gives exactly its projects and skips',
    async (format) => {
      const title = `${CASES[name]?.rows[0]?.[0]}.${format}`
      const workbook = await readApart(files.get(`${name}.${format}`) ?? new Uint8Array(), title)
      const report = importWorkbook(
        ledger,
        { name: title, hash: '', workbook },
        {
          list: PROJECTS,
          author: TESTER,
          dryRun: false,
          choices: {
            category: '其他大气污染防治项目',
            ...CASES[name]?.choices?.(workbook.sheets[0]?.name ?? ''),
          },
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
