/** What stands where an answer of the service will be: that it is awaited, or why there is none. */
import { Alert, Button } from 'antd'
import type { Answer } from '../service/use-answer.ts'

interface FailureNoticeProps {
  failure: string | null
  retry(): void
}

/** Nothing without a failure. */
export function FailureNotice({ failure, retry }: FailureNoticeProps) {
  if (failure === null) return null
  return (
    <Alert type="error" showIcon title={failure} action={<Button onClick={retry}>重试</Button>} />
  )
}

interface AnswerStateProps extends Answer<unknown> {
  /** Said until the first answer, as in 正在读取历史…. */
  waiting: string
  className?: string
}

/** Nothing once there is an answer; a later failure stands beside the last answer. */
export function AnswerState({ answer, failure, retry, waiting, className }: AnswerStateProps) {
  if (failure !== null) return <FailureNotice {...{ failure, retry }} />
  if (answer !== null) return null
  return (
    <p className={className} role="status">
      {waiting}
    </p>
  )
}
