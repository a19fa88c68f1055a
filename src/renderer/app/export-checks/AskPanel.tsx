import { Button, Space } from 'antd'
import { useEffect, useRef } from 'react'
import './export-checks.css'

interface AskPanelProps {
  /** Name of the document: 附件1. */
  what: string
  open: number
  /** A csv file has no pages to be marked. */
  hasPages: boolean
  onExport(isDraft: boolean): void
  onCancel(): void
}

/** Asks whether a document with open checks shall go out all the same. */
export function AskPanel({ what, open, hasPages, onExport, onCancel }: AskPanelProps) {
  const panel = useRef<HTMLElement>(null)
  useEffect(() => panel.current?.focus(), [])
  return (
    <section
      ref={panel}
      className="export-ask"
      aria-label="导出确认"
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && onCancel()}
    >
      <p>{`${what}还有 ${open} 处待处理，仍要导出吗？`}</p>
      <Space wrap size={[8, 8]}>
        {hasPages && (
          <Button type="primary" onClick={() => onExport(true)}>
            标“草稿”导出
          </Button>
        )}
        <Button onClick={() => onExport(false)}>照常导出</Button>
        <Button type="text" onClick={onCancel}>
          先去处理
        </Button>
      </Space>
    </section>
  )
}
