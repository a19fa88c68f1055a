import { expect, it } from 'vitest'
import { refusedGroups } from '../../../src/renderer/spreadsheet/model/refused-cells.ts'

const cell = (row: number, column: string, written: string, reason: string) => {
  return { key: `${row}/${column}`, row: String(row), column, written, reason }
}

it('cells that are refused are told by column and reason, the most frequent first', () => {
  const many = Array.from({ length: 300 }, (_, row) => {
    return cell(row, '开工日期', `第${row}天`, `“第${row}天”不是日期，请写到日`)
  })
  const groups = refusedGroups([
    ...many,
    cell(400, '总投资', '约一百', '“约一百”不是数字，总投资请填数字'),
    cell(401, '完工日期', '大概', '“大概”不是日期，请写到日'),
    cell(402, '总投资', '约一百', '“约一百”不是数字，总投资请填数字'),
  ])
  expect(groups.map(({ column, reason, cells }) => [column, reason, cells.length])).toEqual([
    ['开工日期', '不是日期，请写到日', 300],
    // What is the same in all cells is told as it is.
    ['总投资', '“约一百”不是数字，总投资请填数字', 2],
    ['完工日期', '“大概”不是日期，请写到日', 1],
  ])
  expect(groups.flatMap(({ cells }) => cells)).toHaveLength(303)
})
