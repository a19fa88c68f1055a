import {
  ColumnWidthOutlined,
  DownOutlined,
  RedoOutlined,
  RightCircleOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button, Dropdown, Segmented } from 'antd'
import { KIND_LABELS, KINDS, type Kind } from '../model/kinds.ts'
import type { Sweep } from '../model/sweep.ts'
import { KeyLegend } from './KeyLegend.tsx'
import type { Review } from './use-review.ts'

interface ReviewToolsProps {
  review: Review
  /** Label of the column in focus, where it can be taken or left as a whole. */
  column: string | null
  isWide: boolean
  onWide(): void
  onToggle(): void
  onToggleColumn(): void
  onSweep(what: Sweep): void
  onNext(): void
}

const SWEEPS: { key: Sweep; label: string }[] = [
  { key: 'clean', label: '采纳全部无冲突项' },
  { key: 'allTheirs', label: '未选的冲突都取报送值' },
  { key: 'allOurs', label: '未选的冲突都取台账值' },
  { key: 'takeRemoved', label: '同意全部删除' },
  { key: 'leaveErrors', label: '有错误的行都不采纳' },
  { key: 'reset', label: '清除全部核对决定' },
]

export function ReviewTools(props: ReviewToolsProps) {
  const { review, column } = props
  const { session, state, counts, tally } = review
  const waiting = tally.conflicts + tally.errors
  return (
    <div className="toolbar" role="toolbar" aria-label="核对工具">
      <Button
        icon={<UndoOutlined />}
        disabled={!state.canUndo}
        onClick={session.undo}
        aria-label="撤销核对操作"
        title="撤销上一步核对操作（Ctrl+Z）"
      />
      <Button
        icon={<RedoOutlined />}
        disabled={!state.canRedo}
        onClick={session.redo}
        aria-label="重做核对操作"
        title="重做核对操作（Ctrl+Y）"
      />
      <span className="toolbar-rule" />
      <Segmented<Kind>
        aria-label="只看"
        value={state.kind}
        options={KINDS.map((kind, index) => ({
          value: kind,
          title: `Alt+${index + 1}`,
          label: (
            <span className="review-kind" data-kind={kind} data-none={counts[kind] === 0}>
              {KIND_LABELS[kind]} <b>{counts[kind]}</b>
            </span>
          ),
        }))}
        onChange={(kind) => session.show(kind)}
      />
      <Button
        icon={<RightCircleOutlined />}
        disabled={waiting === 0}
        onClick={props.onNext}
        title="转到下一处待处理（N 或 F8）"
      >
        {waiting === 0 ? '下一处' : `下一处（${waiting}）`}
      </Button>
      <span className="toolbar-rule" />
      <Button onClick={props.onToggle} title="采纳或不采纳选中的单元格或行（空格键）">
        采纳/不采纳
      </Button>
      <Dropdown
        trigger={['click']}
        autoFocus
        menu={{
          items: [
            {
              key: 'column',
              label: column === null ? '整列采纳/不采纳' : `整列采纳/不采纳：${column}`,
              disabled: column === null,
              onClick: props.onToggleColumn,
            },
            { type: 'divider' },
            ...SWEEPS.map(({ key, label }) => ({ key, label, onClick: () => props.onSweep(key) })),
          ],
        }}
      >
        <Button>
          批量处理
          <DownOutlined />
        </Button>
      </Dropdown>
      <span className="toolbar-gap" />
      <Button
        icon={<ColumnWidthOutlined />}
        aria-pressed={props.isWide}
        type={props.isWide ? 'primary' : 'default'}
        ghost={props.isWide}
        onClick={props.onWide}
        title="默认只显示有变动的列"
      >
        全部列
      </Button>
      <KeyLegend />
    </div>
  )
}
