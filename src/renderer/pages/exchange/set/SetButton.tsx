import { FolderOutlined } from '@ant-design/icons'
import { Button, Checkbox, Popover } from 'antd'
import { useState } from 'react'
import { RunningWork } from '../../../app/RunningWork.tsx'
import { useExportSet } from './use-export-set.ts'
import './set.css'

/** Exports everything in one go; while it runs, how far it is and the way to stop it. */
export function SetButton() {
  const { step, start, cancel } = useExportSet()
  const [isOpen, setOpen] = useState(false)
  const [withSubmissions, setWith] = useState(false)
  if (step !== null)
    return (
      <RunningWork
        said={`正在导出 ${step.done + 1} / ${step.of}：${step.name}`}
        label="全套导出进度"
        share={step.done / step.of}
        cancel={cancel}
      />
    )
  const run = () => {
    setOpen(false)
    void start(withSubmissions)
  }
  return (
    <Popover
      trigger="click"
      placement="bottomRight"
      open={isOpen}
      onOpenChange={setOpen}
      content={
        <div className="set-choice">
          <p>
            一个
            zip：附件1、附件2、空气质量目标表（xlsx），全部附件（Word），各辖市区项目明细（xlsx）。
          </p>
          <Checkbox checked={withSubmissions} onChange={({ target }) => setWith(target.checked)}>
            同时包含各辖市区的填报表（台账会记为已下发）
          </Checkbox>
          <Button type="primary" onClick={run}>
            开始导出
          </Button>
        </div>
      }
    >
      <Button icon={<FolderOutlined />}>导出全套…</Button>
    </Popover>
  )
}
