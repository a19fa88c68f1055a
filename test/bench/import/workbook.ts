/** A submission of many rows as Excel saves it, with shared strings and number formats. */
import exceljs from 'exceljs'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { headerOf } from '../../../src/shared/lists/headers.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const DISTRICTS = ['丹阳市', '句容市', '扬中市', '丹徒区', '京口区', '润州区', '镇江新区']

/** The columns of the submission, 20 of them. */
const FIELDS = [
  ...['district', 'category', 'status', 'kind', 'enterprise', 'name', 'town', 'creditCode'],
  ...['industry', 'measures', 'respUnit', 'contact', 'phone', 'deadlineText', 'progress'],
  ...['investment', 'invested', 'nox', 'vocs', 'remark'],
] as const

export async function writeSubmission(path: string, count: number): Promise<void> {
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({
    filename: path,
    useSharedStrings: true,
    useStyles: true,
  })
  const sheet = workbook.addWorksheet('重点工程项目')
  sheet.addRow(['治气重点工程项目清单']).commit()
  sheet.addRow(FIELDS.map((key) => headerOf(fieldOf(PROJECTS, key)))).commit()
  for (let index = 0; index < count; index += 1) {
    const row = sheet.addRow(rowOf(index))
    row.eachCell((cell) => {
      cell.numFmt = typeof cell.value === 'number' ? '0.00_ ' : '@'
    })
    row.commit()
  }
  await workbook.commit()
}

function rowOf(index: number): (string | number)[] {
  return [
    DISTRICTS[index % DISTRICTS.length] ?? '',
    index % 3 === 0 ? '源头替代项目' : 'VOCs治理项目',
    index % 2 === 0 ? '在建' : '未开工',
    '油气回收治理',
    `云岭第${Math.floor(index / 7)}化工有限公司`,
    `${(index % 9) + 1}号线废气治理工程（${index}）`,
    '丹北镇',
    '',
    '化学原料和化学制品制造业',
    '拆除光氧催化装置，新建沸石转轮加焚烧，去除效率不低于 80%',
    `第${index % 40}责任单位`,
    '王工',
    `1390000${String(index % 10_000).padStart(4, '0')}`,
    '2023年6月底前',
    index % 101,
    (index % 900) + 0.5,
    index % 400,
    (index % 50) / 10,
    (index % 70) / 10,
    `备注 ${index}`,
  ]
}
