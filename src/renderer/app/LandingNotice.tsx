import { Button } from 'antd'

interface LandingNoticeProps {
  /** What was done. */
  said: string
  /** Rows concerned that filters keep out of sight. */
  hidden: number
  onClear(): void
  /** Page and cell of what was done, where another page is shown. */
  elsewhere: string | null
  onLeave(): void
}

/** What a change did, and the way to the rows that filters hide. */
export function LandingNotice({ said, hidden, onClear, elsewhere, onLeave }: LandingNoticeProps) {
  if (elsewhere !== null)
    return (
      <>
        {said}
        <Button type="link" href={elsewhere} onClick={onLeave}>
          转到
        </Button>
      </>
    )
  if (hidden === 0) return said
  return (
    <>
      {`${said}（有 ${hidden} 行不在当前筛选范围内）`}
      <Button type="link" onClick={onClear}>
        清除筛选
      </Button>
    </>
  )
}
