/** In the place of a button: how far its work is, and the way to stop it. */
import { Button, Progress } from 'antd'
import './running-work.css'

interface RunningWorkProps {
  /** Where the work is: 正在导出 3 / 12：附件2. */
  said: string
  /** What the bar measures. */
  label: string
  /** From 0 to 1; no bar where it is not known. */
  share: number | null
  cancel(): void
}

export function RunningWork({ said, label, share, cancel }: RunningWorkProps) {
  return (
    <span className="running-work">
      <span role="status">{said}</span>
      {share !== null && (
        <Progress
          size="small"
          showInfo={false}
          aria-label={label}
          percent={Math.round(share * 100)}
        />
      )}
      <Button onClick={cancel}>取消</Button>
    </span>
  )
}
