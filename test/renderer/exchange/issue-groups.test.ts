import { expect, it } from 'vitest'
import { groupIssues } from '../../../src/renderer/pages/exchange/review/issue-groups.ts'
import type { ImportIssue } from '../../../src/shared/import/report.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const issue = (level: ImportIssue['level'], code: string, row: number): ImportIssue => ({
  level,
  code,
  sheet: '项目',
  cell: `D${row}`,
  field: 'investment',
  message: `第 ${row} 行`,
})

const many = (level: ImportIssue['level'], code: string, count: number) =>
  Array.from({ length: count }, (_, index) => issue(level, code, index + 1))

it('a few issues of a kind stand by themselves, many are one line, errors first', () => {
  const wrong = many('warning', 'TOTAL_MISMATCH', 300)
  const unread = many('error', 'VALUE_INVALID', 2)
  const listed = groupIssues(PROJECTS, [...wrong, ...unread, ...many('warning', 'MONTH_ONLY', 5)])
  expect(listed.slice(0, 2)).toEqual(unread)
  expect(listed[2]).toMatchObject({ title: '总投资：合计与各行相加不一致', issues: wrong })
  expect(listed).toHaveLength(8)
})

it('a kind without a name of its own is called by its first message', () => {
  const [group] = groupIssues(PROJECTS, many('warning', 'NEW_KIND', 6))
  expect(group).toMatchObject({ title: '总投资：第 1 行' })
})
