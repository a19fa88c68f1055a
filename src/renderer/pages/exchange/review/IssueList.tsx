import { Checkbox } from 'antd'
import { useState } from 'react'
import type { ImportIssue } from '../../../../shared/import/report.ts'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { groupIssues, type IssueGroup } from './issue-groups.ts'
import type { Review } from './use-review.ts'

interface IssueListProps {
  list: ListDefinition
  review: Review
  onJump(issue: ImportIssue): void
}

/** More than this many of a kind are counted, not listed. */
const LISTED = 500

const LEVELS = { error: '错误', warning: '提醒' }

/** What is wrong in the workbook, errors first; a line leads to its cell, many of a kind unfold. */
export function IssueList({ list, review, onJump }: IssueListProps) {
  const { issues } = review.state.plan
  const [hasWarnings, setWarnings] = useState(true)
  if (issues.length === 0) return <p className="review-none">没有发现问题</p>
  const errors = issues.filter(({ level }) => level === 'error')
  const hasSheets = new Set(issues.map(({ sheet }) => sheet)).size > 1
  const line = (issue: ImportIssue) => (
    <IssueLine
      key={`${issue.sheet}!${issue.cell}/${issue.code}/${issue.message}`}
      issue={issue}
      hasSheet={hasSheets}
      onJump={onJump}
    />
  )
  return (
    <>
      <p className="review-soft review-issue-head">
        {`错误 ${errors.length}，提醒 ${issues.length - errors.length}。提醒不妨碍写入。`}
        <Checkbox checked={hasWarnings} onChange={(event) => setWarnings(event.target.checked)}>
          显示提醒
        </Checkbox>
      </p>
      <ol className="review-issues">
        {groupIssues(list, hasWarnings ? issues : errors).map((item) =>
          'issues' in item ? <Group key={item.key} group={item} line={line} /> : line(item),
        )}
      </ol>
    </>
  )
}

interface IssueLineProps {
  issue: ImportIssue
  hasSheet: boolean
  onJump(issue: ImportIssue): void
}

function IssueLine({ issue, hasSheet, onJump }: IssueLineProps) {
  const { level, sheet, cell, message } = issue
  return (
    <li>
      <button type="button" data-level={level} onClick={() => onJump(issue)}>
        <b>{LEVELS[level]}</b>
        <span>{hasSheet ? `“${sheet}”${cell}` : cell}</span>
        <span className="review-issue-text">{message}</span>
      </button>
    </li>
  )
}

interface GroupProps {
  group: IssueGroup
  line(issue: ImportIssue): React.JSX.Element
}

function Group({ group: { level, title, issues }, line }: GroupProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <li>
      <button
        type="button"
        data-level={level}
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <b>{LEVELS[level]}</b>
        <span>{`${issues.length} 处`}</span>
        <span className="review-issue-text">{`${isOpen ? '▾' : '▸'} ${title}`}</span>
      </button>
      {isOpen && (
        <ol>
          {issues.slice(0, LISTED).map(line)}
          {issues.length > LISTED && <li>{`另有 ${issues.length - LISTED} 处未列出`}</li>}
        </ol>
      )}
    </li>
  )
}
