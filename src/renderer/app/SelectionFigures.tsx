import type { Statistics } from '../spreadsheet/model/statistics.ts'
import { useSelectionFigures } from './selection-figures.ts'

/** 计数, 求和, 平均 of the selected cells, as at the foot of Excel. */
export function SelectionFigures() {
  const figures = useSelectionFigures()
  if (figures === null || figures.count === 0) return null
  return (
    <span className="frame-status-figures" title="选中的单元格：非空个数，数字之和，数字平均">
      {figuresText(figures)}
    </span>
  )
}

function figuresText({ count, sum, average }: Statistics): string {
  const counted = `计数 ${count}`
  return average === null ? counted : `${counted}　求和 ${sumText(sum)}　平均 ${average.toFixed(2)}`
}

function sumText(sum: number): string {
  return Number.isInteger(sum) ? String(sum) : sum.toFixed(2)
}
