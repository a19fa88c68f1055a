import { Button, Space } from 'antd'
import { useEffect, useRef } from 'react'
import type { ExportCheck } from '../../../shared/export/checks/check.ts'
import { openPlaces } from '../../../shared/export/checks/export-checks.ts'
import type { Asking } from './use-asking.ts'
import './export-checks.css'

interface AskPanelProps {
  /** Name of the document: 附件1. */
  what: string
  checks: readonly ExportCheck[]
  asking: Asking
}

/** Asks, where an export waits, whether a document with open checks shall go out all the same. */
export function AskPanel({ what, checks, asking }: AskPanelProps) {
  const { request, answer, cancel } = asking
  const panel = useRef<HTMLElement>(null)
  const isAsked = request !== null
  useEffect(() => {
    if (isAsked) panel.current?.focus()
  }, [isAsked])
  if (request === null) return null
  return (
    <section
      ref={panel}
      className="export-ask"
      aria-label="导出确认"
      tabIndex={-1}
      onKeyDown={({ key }) => key === 'Escape' && cancel()}
    >
      <p>{`${what}还有 ${openPlaces(checks)} 处待处理，仍要导出吗？`}</p>
      <Space wrap size={[8, 8]}>
        {/* A csv file has no pages to be marked. */}
        {request.format !== 'csv' && (
          <Button type="primary" onClick={() => answer(true)}>
            标“草稿”导出
          </Button>
        )}
        <Button onClick={() => answer(false)}>照常导出</Button>
        <Button type="text" onClick={cancel}>
          先去处理
        </Button>
      </Space>
    </section>
  )
}
