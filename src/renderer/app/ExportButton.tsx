import { DownloadOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps, Space } from 'antd'
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import { type ExportOptions, useExport } from './use-export.ts'

interface ExportButtonProps extends ExportOptions {
  kind: ExportKind
  /** Its name: 附件1. */
  what: string
  isPrimary?: boolean
  /** Asked before a file is made; it runs the export, at once or later. */
  before?(ask: ExportRequest): void
}

/** An export that somebody has chosen. */
export interface ExportRequest {
  format: ExportFormat
  run(isDraft?: boolean): void
}

/** Exports a workbook at once; the arrow beside it offers the other formats. */
export function ExportButton({
  kind,
  what,
  isPrimary = false,
  before,
  ...options
}: ExportButtonProps) {
  const { run, isBusy } = useExport(kind, options)
  const choose = (format: ExportFormat) => {
    if (before === undefined) void run(format)
    else before({ format, run: (isDraft) => void run(format, isDraft) })
  }
  const type = isPrimary ? 'primary' : 'default'
  return (
    <Space.Compact>
      <Button
        type={type}
        icon={<DownloadOutlined />}
        loading={isBusy}
        onClick={() => choose('xlsx')}
      >
        {`导出${what}`}
      </Button>
      <Dropdown trigger={['click']} autoFocus menu={{ items: itemsOf(kind, choose) }}>
        <Button
          type={type}
          icon={<DownOutlined />}
          disabled={isBusy}
          aria-label={`${what}的其他格式`}
          title="其他格式"
        />
      </Dropdown>
    </Space.Compact>
  )
}

const LABELS: Record<ExportFormat, string> = {
  xlsx: 'Excel 工作簿（.xlsx）',
  docx: 'Word 文档（.docx）',
  pdf: 'PDF（.pdf）',
  csv: '纯数据（.csv）',
}

/** A csv file holds one table. */
function formatsOf(kind: ExportKind): ExportFormat[] {
  return kind === 'annexes' ? ['xlsx', 'docx', 'pdf'] : ['xlsx', 'docx', 'pdf', 'csv']
}

function itemsOf(
  kind: ExportKind,
  run: (format: ExportFormat) => void,
): NonNullable<MenuProps['items']> {
  return formatsOf(kind).map((format) => ({
    key: format,
    label: LABELS[format],
    onClick: () => run(format),
  }))
}
