/** Issues of one kind together, where there are so many that they would hide the others. */
import type { ImportIssue } from '../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'

export interface IssueGroup {
  key: string
  level: ImportIssue['level']
  /** What they have in common. */
  title: string
  issues: ImportIssue[]
}

/** As many of a kind are still read one by one. */
const FEW = 5

const TITLES: Record<string, string> = {
  TOTAL_MISMATCH: '合计与各行相加不一致',
  MISSING: '应填未填',
  VALUE_INVALID: '内容读不了',
  APPROXIMATE: '只写了约数',
  MONTH_ONLY: '没有写到日',
  DIGITS_LOST: '数字成了科学记数',
  HIDDEN_SHEET: '隐藏的工作表',
  HIDDEN_ROWS: '隐藏的行',
  DATE_NUMBER: '时限写成了数字',
  DATE_SERIAL: '日期成了序列值',
  PERCENT_DOUBTFUL: '百分数存疑',
  PLACE_CONFLICT: '辖市区或类别说法不一',
  MAPPING_GUESSED: '列的含义是推测的',
  UNMAPPED: '没有对应字段的列',
  UNIT_CONVERTED: '按表上方的单位换算',
  SIMILAR: '与台账中已有的相近',
  DUPLICATE_ELSEWHERE: '其他辖市区可能已报送',
  DUPLICATE: '重复出现',
  AMBIGUOUS: '台账中有多个相同的',
  WRONG_YEAR: '年度不同',
  MERGED_AMOUNT: '合并的数字',
  CREDITCODE: '信用代码校验位不对',
  PHONE: '电话号码存疑',
  ORDER: '日期先后不对',
  ABOVE: '累计大于总数',
}

/** Single issues and groups of many, errors first, otherwise in the order of the workbook. */
export function groupIssues(
  list: ListDefinition,
  issues: readonly ImportIssue[],
): (ImportIssue | IssueGroup)[] {
  const groups = new Map<string, IssueGroup>()
  for (const issue of issues) {
    const key = `${issue.level}/${issue.code}/${issue.field}`
    const group = groups.get(key)
    if (group !== undefined) group.issues.push(issue)
    else groups.set(key, { key, level: issue.level, title: titleOf(list, issue), issues: [issue] })
  }
  const errorsFirst = [...groups.values()].sort(
    (a, b) => Number(b.level === 'error') - Number(a.level === 'error'),
  )
  return errorsFirst.flatMap((group): (ImportIssue | IssueGroup)[] =>
    group.issues.length > FEW ? [group] : group.issues,
  )
}

function titleOf(list: ListDefinition, { code, field, message }: ImportIssue): string {
  const label = list.fields.find(({ key }) => key === field)?.label
  const title = TITLES[code] ?? message
  return label === undefined ? title : `${label}：${title}`
}
