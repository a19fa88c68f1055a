import { Button, Modal } from 'antd'
import { useState } from 'react'
import type { CellConflict } from '../../../shared/changes/cell-conflict.ts'
import type { ConflictQuestion } from '../../service/conflict-questions.ts'
import { ConflictRow } from './ConflictRow.tsx'
import './conflicts.css'

const keyOf = ({ list, id, field }: CellConflict) => `${list}/${id}/${field}`

/**
 * Cells that somebody else changed while the user wrote them: both values side by side. Nothing is
 * overwritten unless the user says so.
 */
export function ConflictDialog({ question }: { question: ConflictQuestion }) {
  const { conflicts, settle } = question
  const [mine, setMine] = useState<ReadonlySet<string>>(new Set())
  const open = conflicts.filter(({ isGone }) => !isGone)
  const pick = (conflict: CellConflict, isMine: boolean) => {
    const next = new Set(mine)
    if (isMine) next.add(keyOf(conflict))
    else next.delete(keyOf(conflict))
    setMine(next)
  }
  return (
    <Modal
      open
      width={820}
      title={`您修改的 ${conflicts.length} 个单元格刚被他人改动`}
      onCancel={() => settle(() => false)}
      maskClosable={false}
      footer={[
        <Button key="theirs" autoFocus onClick={() => settle(() => false)}>
          全部保留他人的
        </Button>,
        <Button key="mine" disabled={open.length === 0} onClick={() => settle(() => true)}>
          全部改为我填的
        </Button>,
        <Button
          key="picked"
          type="primary"
          onClick={() => settle((conflict) => mine.has(keyOf(conflict)))}
        >
          {mine.size === 0 ? '按所选保留' : `按所选写入 ${mine.size} 格`}
        </Button>,
      ]}
    >
      <p>还没有写入。请选择每格以谁的为准；同一次操作中没有冲突的格随后照常写入，都可以撤销。</p>
      <div className="conflicts">
        <table>
          <thead>
            <tr>
              <th scope="col">单元格</th>
              <th scope="col">原来</th>
              <th scope="col">他人改为</th>
              <th scope="col">您填写</th>
            </tr>
          </thead>
          <tbody>
            {conflicts.map((conflict) => (
              <ConflictRow
                key={keyOf(conflict)}
                conflict={conflict}
                isMine={mine.has(keyOf(conflict))}
                onPick={(isMine) => pick(conflict, isMine)}
              />
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  )
}
