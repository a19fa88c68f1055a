import { Checkbox } from 'antd'
import { useState } from 'react'
import type { ImportIssue } from '../../../../shared/import/report.ts'
import type { Review } from './use-review.ts'

interface IssueListProps {
  review: Review
  onJump(issue: ImportIssue): void
}

/** More than this many are counted, not listed. */
const LISTED = 500

/** What is wrong in the workbook, errors first; a line leads to its cell. */
export function IssueList({ review, onJump }: IssueListProps) {
  const { issues } = review.state.plan
  const [hasWarnings, setWarnings] = useState(true)
  const errors = issues.filter(({ level }) => level === 'error')
  const warnings = issues.filter(({ level }) => level === 'warning')
  if (issues.length === 0) return <p className="review-none">没有发现问题</p>
  const hasSheets = new Set(issues.map(({ sheet }) => sheet)).size > 1
  const listed = [...errors, ...(hasWarnings ? warnings : [])]
  return (
    <>
      <p className="review-soft review-issue-head">
        {`错误 ${errors.length}，提醒 ${warnings.length}。提醒不妨碍写入。`}
        <Checkbox checked={hasWarnings} onChange={(event) => setWarnings(event.target.checked)}>
          显示提醒
        </Checkbox>
      </p>
      <ol className="review-issues">
        {listed.slice(0, LISTED).map((issue) => (
          <li key={`${issue.sheet}!${issue.cell}/${issue.code}/${issue.message}`}>
            <button type="button" data-level={issue.level} onClick={() => onJump(issue)}>
              <b>{issue.level === 'error' ? '错误' : '提醒'}</b>
              <span>{hasSheets ? `“${issue.sheet}”${issue.cell}` : issue.cell}</span>
              <span className="review-issue-text">{issue.message}</span>
            </button>
          </li>
        ))}
      </ol>
      {listed.length > LISTED && <p>{`另有 ${listed.length - LISTED} 条未列出`}</p>}
    </>
  )
}
