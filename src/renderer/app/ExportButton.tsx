import { DownloadOutlined, DownOutlined } from '@ant-design/icons'
import { Button, Dropdown, type MenuProps, Space } from 'antd'
import type { ExportFormat, ExportKind, Row } from '../../shared/contract/schemas.ts'
import { templateKindFor } from '../../shared/export/template-kinds.ts'
import {
  DEFAULT_MARK,
  defaultTemplate,
  TEMPLATES,
  templateFormat,
} from '../../shared/lists/templates.ts'
import { useLists, useRows } from '../service/use-ledger.tsx'
import { RunningWork } from './RunningWork.tsx'
import { navigate } from './router.ts'
import { type ExportOptions, type Printing, useExport } from './use-export.ts'

interface ExportButtonProps extends ExportOptions {
  kind: ExportKind
  /** Its name: 附件1. */
  what: string
  isPrimary?: boolean
  /** What the address of its preview says, where rows, columns and paper are chosen. */
  preview?: Record<string, string>
  /** Asked before a file is made; it runs the export, at once or later. */
  before?(ask: ExportRequest): void
}

/** An export that somebody has chosen. */
export interface ExportRequest {
  format: ExportFormat
  run(isDraft?: boolean): void
}

/** Exports a workbook at once; the arrow beside it offers other formats and the office's templates. */
export function ExportButton({
  kind,
  what,
  isPrimary = false,
  preview,
  before,
  ...options
}: ExportButtonProps) {
  const { run, isBusy, printing, cancel } = useExport(kind, options)
  const templates = templateKindFor(kind, options.list?.key, useLists())
  const own = useRows(TEMPLATES).filter(({ cells }) => cells.kind === templates)
  const choose: Choose = (format, template) => {
    const choice = template === undefined ? {} : { template }
    if (before === undefined) void run(format, choice)
    else
      before({
        format,
        run: (asDraft) => void run(format, asDraft === undefined ? choice : { ...choice, asDraft }),
      })
  }
  if (printing !== null)
    return (
      <RunningWork
        said={saidOf(printing)}
        label={`${what}打印进度`}
        share={printing.done === 0 ? null : printing.done / printing.of}
        cancel={cancel}
      />
    )
  const type = isPrimary ? 'primary' : 'default'
  const template = hasOwnColumns(options.list) ? undefined : defaultTemplate(ofFormat(own, 'xlsx'))
  return (
    <Space.Compact>
      <Button
        type={type}
        icon={<DownloadOutlined />}
        loading={isBusy}
        title={template === undefined ? undefined : `按模板“${template.cells.name}”导出`}
        onClick={() => choose('xlsx', template?.id)}
      >
        {`导出${what}`}
      </Button>
      <Dropdown trigger={['click']} autoFocus menu={{ items: itemsOf(kind, own, choose, preview) }}>
        <Button
          type={type}
          icon={<DownOutlined />}
          disabled={isBusy}
          aria-label={`${what}的其他格式`}
          title="其他格式和模板"
        />
      </Dropdown>
    </Space.Compact>
  )
}

/** What is short is printed in one go. No longer than the button, so that its bar keeps one line. */
function saidOf({ done, of }: Printing): string {
  return done === 0 ? '正在打印…' : `已打印 ${done} / ${of} 行`
}

function ofFormat(own: readonly Row[], format: ExportFormat): Row[] {
  return own.filter(({ cells }) => templateFormat(String(cells.file)) === format)
}

/** What is chosen so has no place in a template of an office. */
function hasOwnColumns(list: ExportOptions['list']): boolean {
  return list?.fields !== undefined || list?.group !== undefined || list?.paper !== undefined
}

const LABELS: Record<ExportFormat, string> = {
  xlsx: 'Excel 工作簿（.xlsx）',
  docx: 'Word 文档（.docx）',
  pdf: 'PDF（.pdf）',
  csv: '纯数据（.csv）',
}

/** The tables of the overview are a workbook, its text a letter; neither is data. */
function formatsOf(kind: ExportKind): Exclude<ExportFormat, 'xlsx'>[] {
  return kind === 'overview' ? ['docx', 'pdf'] : ['docx', 'pdf', 'csv']
}

/** On paper the overview and an assessment are letters of their own name; several tables as csv are several files. */
function labelOf(kind: ExportKind, format: ExportFormat): string {
  if (kind === 'annexes' && format === 'csv') return '纯数据（每张表一个 .csv，压缩包）'
  const isLetter = kind === 'overview' || (kind === 'assessment' && format !== 'csv')
  return isLetter && format !== 'xlsx' ? `通报：${LABELS[format]}` : LABELS[format]
}

type Items = NonNullable<MenuProps['items']>

/** `template` is the id of an own one. */
type Choose = (format: ExportFormat, template?: string) => void

function itemsOf(
  kind: ExportKind,
  own: readonly Row[],
  choose: Choose,
  preview: Record<string, string> | undefined,
): Items {
  const formats: ExportFormat[] = ['xlsx', ...formatsOf(kind)]
  return [
    ...formats.flatMap((format) => formatItems(kind, format, own, choose)),
    { type: 'divider' },
    ...(preview === undefined
      ? []
      : [
          {
            key: 'preview',
            label: '选视图、列和纸张，预览…',
            onClick: () => navigate('annex', preview),
          },
        ]),
    { key: 'templates', label: '管理模板…', onClick: () => navigate('settings') },
  ]
}

/** A format by itself, or, where the office has templates for it, the choice among them. */
function formatItems(
  kind: ExportKind,
  format: ExportFormat,
  all: readonly Row[],
  choose: Choose,
): Items {
  const label = labelOf(kind, format)
  const own = ofFormat(all, format)
  if (own.length === 0) return [{ key: format, label, onClick: () => choose(format) }]
  return [
    {
      type: 'group',
      label,
      children: [
        { key: format, label: '模板：官方', onClick: () => choose(format) },
        ...own.map(({ id, cells }) => ({
          key: id,
          label: `模板：${cells.name}${cells.isDefault === DEFAULT_MARK ? '（默认）' : ''}`,
          onClick: () => choose(format, id),
        })),
      ],
    },
    { type: 'divider' },
  ]
}
