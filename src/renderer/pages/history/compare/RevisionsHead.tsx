import { SwapOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { hrefOf } from '../../../app/address.ts'
import { navigate } from '../../../app/router.ts'
import { RevisionPicker } from './RevisionPicker.tsx'
import type { Revisions } from './use-differences.ts'

/** Which two revisions are compared. */
export function RevisionsHead({ from, to }: Revisions) {
  return (
    <div className="toolbar" role="toolbar" aria-label="比较的版本">
      <a href={hrefOf('history')}>← 历史</a>
      <h2>比较两个版本</h2>
      <RevisionPicker
        label="从版本"
        seq={from}
        onSeq={(seq) => compareRevisions(seq === null ? { from: 1, to } : { from: seq, to })}
      />
      <span>→</span>
      <RevisionPicker
        label="到版本"
        seq={to}
        onSeq={(seq) => compareRevisions({ from, to: seq })}
      />
      {to !== null && (
        <Button
          icon={<SwapOutlined />}
          onClick={() => compareRevisions({ from: to, to: from })}
          title="对调两个版本"
          aria-label="对调两个版本"
        />
      )}
    </div>
  )
}

/** Goes to the comparison. */
export function compareRevisions({ from, to }: Revisions): void {
  navigate('history', {
    view: 'compare',
    a: String(from),
    ...(to === null ? {} : { b: String(to) }),
  })
}
