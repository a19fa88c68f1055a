/** A written header taken apart: the name, and what stands in brackets or behind it. */
import { foldText } from '../values/text.ts'
import { isUnitWord } from '../values/units.ts'

export interface HeaderWords {
  /** Folded, without the remarks. */
  name: string
  /** Contents of the brackets taken off, and of what stands behind the name; folded. */
  remarks: string[]
}

/** Help for the one who fills the column in: it says nothing of what the column is. */
const HELP =
  /^(?:必填|选填|可不填|必须填写|\d+字以内|不超过\d+字|截至.*|如.*|例.*|示例.*|格式.*|请.*|保留.*|精确.*|数字|文本|文字|日期格式|下拉.*|可?多选|单选|盖章|全称|简称|按.*填.*|含.*|不含.*|20[x\d]{2}.*|y{2,4}.*|年[/.-]?月(?:[/.-]?日)?|是\/否|有\/无)$/u

/** The header as it can be compared: no marks of required fields, no colons. */
export function foldHeader(header: string): string {
  return foldText(header).replaceAll(/[*:★☆△▲#]+/gu, '')
}

/** The ways to read a header, the whole of it first, then with less and less of its remarks. */
export function headerReadings(header: string): HeaderWords[] {
  const whole = foldHeader(header)
  const readings: HeaderWords[] = [{ name: whole, remarks: [] }]
  let rest: HeaderWords | null = { name: whole, remarks: [] }
  while (rest !== null && readings.length < 5) {
    rest = withoutRemark(rest)
    if (rest !== null) readings.push(rest)
  }
  return readings
}

function withoutRemark({ name, remarks }: HeaderWords): HeaderWords | null {
  const bracket = /^(.+?)\(([^()]*)\)$/u.exec(name) ?? /^(.+?),?单位(.+)$/u.exec(name)
  const behind = /^(.+?)[,_/、-]?(20[x\d]{2}\..*|yyyy.*)$/u.exec(name)
  const found = bracket ?? behind ?? unitBehind(name)
  const [, shorter = '', remark = ''] = found ?? []
  if (shorter === '') return null
  return { name: shorter, remarks: [...remarks, remark.replace(/^单位/u, '')] }
}

/** 总投资万元, 总投资/万元, 总投资,万元 */
function unitBehind(name: string): RegExpExecArray | null {
  const match = /^(.{2,}?)[,_/、-]?((?:[万亿千百]{0,2}元|万?吨|公斤|千克|kg|%)(?:\/年)?)$/u.exec(
    name,
  )
  return match !== null && isUnitWord(match[2] ?? '') ? match : null
}

export function isHelp(remark: string): boolean {
  return remark === '' || HELP.test(remark)
}
