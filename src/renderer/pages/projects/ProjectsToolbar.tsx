import {
  DeleteOutlined,
  PlusOutlined,
  RedoOutlined,
  SearchOutlined,
  UndoOutlined,
} from '@ant-design/icons'
import { Button, Input, type InputRef, Popconfirm } from 'antd'
import { type ReactNode, useEffect, useRef } from 'react'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { useUndo } from '../../app/use-undo.ts'
import { useLedger } from '../../service/use-ledger.tsx'
import { type BatchCommand, BatchMenu } from '../../spreadsheet/batch/BatchMenu.tsx'

interface ProjectsToolbarProps {
  search: string
  onSearch(text: string): void
  /** What narrows the list besides quick search and marks, in words. */
  narrowedBy: readonly string[]
  onClearFilters(): void
  /** Rows shown by the grid. */
  shown: number
  /** Rows that deleting would concern. */
  targets: number
  onAdd(): void
  onRemove(): void
  onBatch(command: BatchCommand): void
  /** How the list is shown: views, marks. */
  tools: ReactNode
  /** Buttons of the panels around the grid. */
  panels: ReactNode
}

export function ProjectsToolbar(props: ProjectsToolbarProps) {
  const { rows } = useLedger()
  return (
    <div className="toolbar" role="toolbar" aria-label="项目表工具">
      <UndoButtons />
      <span className="toolbar-rule" />
      <Button icon={<PlusOutlined />} onClick={props.onAdd}>
        新增
      </Button>
      <Popconfirm
        title={`将删除 ${props.targets} 个项目，可撤销`}
        okText="删除"
        okButtonProps={{ danger: true }}
        onConfirm={props.onRemove}
        disabled={props.targets === 0}
      >
        <Button
          icon={<DeleteOutlined />}
          disabled={props.targets === 0}
          title={props.targets === 0 ? '先单击序号选中要删除的项目' : undefined}
        >
          删除
        </Button>
      </Popconfirm>
      <BatchMenu rowName={PROJECTS.rowName} count={props.targets} onChoose={props.onBatch} />
      <span className="toolbar-rule" />
      <QuickSearch value={props.search} onChange={props.onSearch} />
      {props.tools}
      <FilterChip words={props.narrowedBy} onClear={props.onClearFilters} />
      <span className="toolbar-gap" />
      <span className="projects-count" role="status">
        {`显示 ${props.shown} / ${rows.length} 项`}
      </span>
      {props.panels}
      <ExportButton kind="projects" what="明细" />
    </div>
  )
}

function UndoButtons() {
  const { info } = useLedger()
  const { undo, redo } = useUndo()
  return (
    <>
      <Button
        icon={<UndoOutlined />}
        disabled={info.undo === null}
        onClick={undo}
        title={info.undo === null ? '没有可撤销的操作' : `撤销：${info.undo.note}（Ctrl+Z）`}
        aria-label="撤销"
      >
        撤销
      </Button>
      <Button
        icon={<RedoOutlined />}
        disabled={info.redo === null}
        onClick={redo}
        title={info.redo === null ? '没有可重做的操作' : `重做：${info.redo.note}（Ctrl+Y）`}
        aria-label="重做"
      >
        重做
      </Button>
    </>
  )
}

interface QuickSearchProps {
  value: string
  onChange(text: string): void
}

function QuickSearch({ value, onChange }: QuickSearchProps) {
  const input = useRef<InputRef>(null)
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isCommand = (event.ctrlKey || event.metaKey) && event.shiftKey
      if (!isCommand || event.key.toLowerCase() !== 'f' || event.defaultPrevented) return
      event.preventDefault()
      input.current?.focus({ cursor: 'all' })
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
  return (
    <Input
      ref={input}
      className="projects-search"
      prefix={<SearchOutlined />}
      allowClear
      value={value}
      placeholder="搜索文字或拼音首字母"
      aria-label="搜索"
      title="只显示文字列中含有这些词的行（Ctrl+Shift+F），多个词用空格隔开"
      onChange={(event) => onChange(event.target.value)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onChange('')
      }}
    />
  )
}

interface FilterChipProps {
  words: readonly string[]
  onClear(): void
}

function FilterChip({ words, onClear }: FilterChipProps) {
  if (words.length === 0) return null
  return (
    <button
      type="button"
      className="projects-chip"
      onClick={onClear}
      title={`筛选：${words.join(' · ')}，单击取消`}
    >
      <span>{`筛选：${words.join(' · ')}`}</span>
      <span aria-hidden="true">×</span>
    </button>
  )
}
