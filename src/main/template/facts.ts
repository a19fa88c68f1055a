/** Single values that every template may ask for. */
import { longDay } from '../../shared/overview/number-text.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import type { Fact } from './data.ts'

interface About {
  plan: PlanDefinition
  mark: string | null
  title: string
  /** What the sheet is called. */
  name: string
  /** Of the numbers in the table, where all have the same. */
  unit: string
  rows: number
  seq: number
}

export function factsOf({ plan, mark, title, name, unit, rows, seq }: About): Fact[] {
  const { issuedOn } = plan.document
  return [
    { name: '附件号', value: mark ?? '' },
    { name: '标题', value: title },
    { name: '表名', value: name },
    { name: '单位', value: unit },
    { name: '城市', value: plan.city },
    { name: '年度', value: plan.year },
    { name: '文件标题', value: plan.document.title },
    { name: '发文机关', value: plan.document.issuer },
    { name: '发文日期', value: issuedOn === null ? '' : longDay(issuedOn) },
    { name: '项数', value: rows },
    { name: '台账版本', value: seq },
  ]
}
