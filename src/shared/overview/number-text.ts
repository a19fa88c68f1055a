/** Shares and amounts as the page, the bulletin and its tables write them. */

/** One decimal: 45.2%. */
export function percentText(percent: number): string {
  return `${shareText(percent)}%`
}

/** The same without its sign, below a heading that has it; empty where there is none. */
export function shareText(percent: number | null): string {
  return percent === null ? '' : percent.toFixed(1)
}

/** At most two decimals. */
export function amountText(value: number | null | undefined): string {
  return value == null ? '' : tonnes.format(value)
}

/** Always two decimals, so that those below each other stand in line. */
export function tonnesText(value: number): string {
  return value.toFixed(2)
}

const tonnes = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 2, useGrouping: false })

/** 2023年6月30日. */
export function longDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
