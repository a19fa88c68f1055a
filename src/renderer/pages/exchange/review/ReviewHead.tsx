import { ArrowLeftOutlined, CheckOutlined } from '@ant-design/icons'
import { Button, Popconfirm } from 'antd'
import type { Basis } from '../../../../shared/import/plan.ts'
import { timeText } from '../../../app/time-text.ts'
import { waitingSentence, writingSentence } from '../model/tally.ts'
import { CorrectionButton } from './CorrectionButton.tsx'
import type { Review } from './use-review.ts'

interface ReviewHeadProps {
  review: Review
  rowName: string
  onBack(): void
  onClose(): void
  onCommit(): void
}

/** What is compared with what, what writing would do, and writing itself. */
export function ReviewHead({ review, rowName, onBack, onClose, onCommit }: ReviewHeadProps) {
  const { state, tally, session } = review
  const { plan } = state
  const waiting = waitingSentence(tally)
  const writing = writingSentence(tally, rowName)
  const isNothing = writing === writingSentence({ ...tally, ...NOTHING }, rowName)
  return (
    <header className="review-head">
      <Button icon={<ArrowLeftOutlined />} onClick={onBack} title="核对结果会保留">
        返回
      </Button>
      <div className="review-titles">
        <h2 title={plan.file}>{plan.file}</h2>
        <p title={basisText(plan.basis)}>{basisText(plan.basis)}</p>
      </div>
      <div className="review-sums" role="status">
        <p>{isNothing ? writing : `将${writing}`}</p>
        {waiting !== '' && <p className="review-waiting">{waiting}</p>}
        {waiting === '' && tally.left > 0 && <p>{`${tally.left} 行不采纳`}</p>}
      </div>
      <CorrectionButton session={session} />
      <Popconfirm
        title="关闭这份文件？"
        description="已做的核对决定不会保留，台账没有改动"
        okText="关闭"
        onConfirm={onClose}
        disabled={!session.hasDecisions}
      >
        <Button
          onClick={() => {
            if (!session.hasDecisions) onClose()
          }}
        >
          关闭文件
        </Button>
      </Popconfirm>
      <Button
        type="primary"
        icon={<CheckOutlined />}
        loading={state.busy === 'committing'}
        disabled={state.busy === 'planning'}
        onClick={onCommit}
        title={waiting === '' ? '全部作为一次改动写入，可一步撤销' : `${waiting}，单击转到下一处`}
      >
        写入台账
      </Button>
    </header>
  )
}

const NOTHING = { changedRows: 0, changedCells: 0, added: 0, restored: 0, removed: 0 }

function basisText(basis: Basis): string {
  if (basis.kind === 'none') return `两方比较：${basis.reason}；空格不作清空`
  const to = basis.district === null ? '' : `给${basis.district}`
  return `三方比较：第 ${basis.baseSeq} 版，${timeText(basis.sentAt)} 下发${to}`
}
