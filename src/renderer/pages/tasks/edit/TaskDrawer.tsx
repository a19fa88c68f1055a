import { Alert, App, Button, Drawer, Popconfirm } from 'antd'
import { useState } from 'react'
import type { PlanTask } from '../../../../shared/plan/definition.ts'
import {
  draftOf,
  emptyParagraph,
  emptyTask,
  faultOf,
  type ParagraphDraft,
  type TaskDraft,
  taskFrom,
} from '../../../../shared/tasks/edit/task-draft.ts'
import { useUnsaved } from '../../../app/use-unsaved.ts'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'
import { ParagraphForm } from './ParagraphForm.tsx'
import { TaskHeadForm } from './TaskHeadForm.tsx'
import './task-edit.css'

interface TaskDrawerProps {
  /** The task to be rewritten; `new` for another one behind the last. */
  task: PlanTask | 'new'
  onClose(): void
}

/** The text of a task, its departments, and what it requires by when and how much. */
export function TaskDrawer({ task, onClose }: TaskDrawerProps) {
  const { plan } = useLedger()
  const store = useLedgerStore()
  const { message } = App.useApp()
  const old = task === 'new' ? null : task
  const [start] = useState<TaskDraft>(() => startOf(task, plan.tasks))
  const [draft, setDraft] = useState(start)
  const [reason, setReason] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const isChanged = JSON.stringify(draft) !== JSON.stringify(start)
  const { leave, settle } = useUnsaved(isChanged, `任务 ${draft.number} 的修改`, onClose)

  const write = async (next: PlanTask | null, did: string) => {
    setBusy(true)
    const result = await store.write((client) => client.tasks.write({ old, task: next }))
    setBusy(false)
    if (!result.ok) return setReason(result.reason)
    void message.success(`${did}任务 ${draft.number}，可以撤销`)
    settle()
    onClose()
  }
  const save = () => {
    const fault = faultOf(draft)
    setReason(fault)
    if (fault === null) void write(taskFrom(draft), old === null ? '已新增' : '已保存')
  }
  const setParagraph = (place: number, paragraph: ParagraphDraft) =>
    setDraft({ ...draft, paragraphs: draft.paragraphs.with(place, paragraph) })

  return (
    <Drawer
      open
      onClose={leave}
      size={820}
      mask={{ closable: false }}
      title={old === null ? `新增任务 ${draft.number}` : `编辑任务 ${draft.number}`}
      footer={
        <div className="task-edit-buttons">
          <Button type="primary" loading={isBusy} onClick={save}>
            保存
          </Button>
          <Button onClick={leave}>取消</Button>
          <span>事项的落实情况和佐证按原文跟着走；对不上的留在任务下面“待对应”</span>
          {old !== null && (
            <Popconfirm
              title={`删除任务 ${old.number}？`}
              description="已填的落实情况留作待对应，可以撤销"
              okText="删除"
              cancelText="取消"
              onConfirm={() => void write(null, '已删除')}
            >
              <Button danger>删除任务</Button>
            </Popconfirm>
          )}
        </div>
      }
    >
      <div className="task-edit">
        {reason !== null && <Alert type="error" showIcon title={reason} role="alert" />}
        <TaskHeadForm draft={draft} plan={plan} onChange={setDraft} />
        {draft.paragraphs.map((paragraph, place) => (
          <ParagraphForm
            // biome-ignore lint/suspicious/noArrayIndexKey: a paragraph is its place
            key={place}
            label={`第 ${place + 1} 段`}
            paragraph={paragraph}
            year={plan.year}
            onChange={(next) => setParagraph(place, next)}
            onRemove={
              draft.paragraphs.length === 1
                ? null
                : () => setDraft({ ...draft, paragraphs: draft.paragraphs.toSpliced(place, 1) })
            }
          />
        ))}
        <Button
          onClick={() =>
            setDraft({ ...draft, paragraphs: [...draft.paragraphs, emptyParagraph()] })
          }
        >
          加一段
        </Button>
      </div>
    </Drawer>
  )
}

function startOf(task: PlanTask | 'new', tasks: readonly PlanTask[]): TaskDraft {
  if (task !== 'new') return draftOf(task)
  const last = tasks.at(-1)
  return emptyTask((last?.number ?? 0) + 1, last?.section ?? '')
}
