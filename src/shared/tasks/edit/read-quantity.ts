/** A quantity as a document writes it (3500辆以上, 至少完成一轮, 50%以上) as number and unit. */
import { fromChinese } from '../../values/chinese-number.ts'
import { foldText } from '../../values/text.ts'

const NUMBER = String.raw`(\d+(?:\.\d+)?|[一二两三四五六七八九十]+)`

/** Units that documents of this kind count in; other words behind a number say what is counted. */
const UNITS = [
  '万千瓦|万元|亿元|万吨|千克/小时|毫克/立方米|微克/立方米',
  '平方米|平方公里|公里|千克|公斤|总吨|吨级|蒸吨/小时|吨/小时|蒸吨|吨|千瓦|元|米',
  '个百分点|小时|个月|家|个|台|套|辆|艘|座|条|项|轮|次|批|天|日|年|处|户|人|亩|%',
].join('|')

/** 第二批8家: what a number counts and not where it stands. */
const PATTERN = new RegExp(`(?<!第)${NUMBER}(万(?!千瓦|元|吨(?!级))|亿(?!元))?(${UNITS})`, 'u')

/** null where no number with a unit can be read. */
export function readQuantity(written: string): { value: number; unit: string } | null {
  const folded = foldText(written)
  // 万吨级 alone means one of it.
  const match = PATTERN.exec(/^万/u.test(folded) ? `1${folded}` : folded)
  if (match === null) return null
  const [, number = '', power = '', unit = ''] = match
  const amount = /\d/u.test(number) ? Number(number) : fromChinese(number.replaceAll('两', '二'))
  if (amount === null) return null
  return { value: amount * (power === '万' ? 1e4 : power === '亿' ? 1e8 : 1), unit }
}
