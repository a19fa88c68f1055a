import type { SheetCell, WorkbookCells } from '../../src/main/workbook/cells.ts'

/** What the reader gives of a submission of so many projects, other ones in each round. */
export function workbookOf(projects: number, round: number): WorkbookCells {
  const header = ['辖市区', '类别', '企业名称', '项目名称', '备注']
  const lines = Array.from({ length: projects }, (_, index) => [
    '丹阳市',
    'VOCs治理项目',
    `第${index}厂`,
    `第${round}轮第${index}项治理`,
    `第 ${round} 次报送`,
  ])
  const rows = new Map(
    [header, ...lines].map((line, row) => [row, new Map(line.map((text, at) => [at, cell(text)]))]),
  )
  return {
    format: 'xlsx',
    sheets: [
      {
        name: '项目',
        rows,
        merges: [],
        visibility: 'visible',
        notes: new Map(),
        hiddenRows: new Set(),
        hiddenColumns: new Set(),
      },
    ],
    names: new Map(),
  }
}

function cell(text: string): SheetCell {
  return { value: text, text, isPercent: false, isError: false }
}
