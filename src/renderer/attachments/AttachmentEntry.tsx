import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons'
import { Button, Input } from 'antd'
import type { Row } from '../../shared/contract/schemas.ts'
import { timeText } from '../app/time-text.ts'
import { sizeText } from './size-text.ts'

interface AttachmentEntryProps {
  row: Row
  onOpen(): void
  onDownload(): void
  onDescribe(note: string): void
  onRemove(): void
}

export function AttachmentEntry({ row, ...on }: AttachmentEntryProps) {
  const { size, at, by, note } = row.cells
  const name = String(row.cells.name)
  const facts = [sizeText(Number(size)), timeText(String(at)), String(by ?? '')]
  return (
    <li>
      <div className="attachment-head">
        <button
          type="button"
          className="link-button attachment-name"
          title={`打开“${name}”`}
          onClick={on.onOpen}
        >
          {name}
        </button>
        <Button
          type="text"
          size="small"
          icon={<DownloadOutlined />}
          aria-label={`下载“${name}”`}
          title="下载"
          onClick={on.onDownload}
        />
        <Button
          type="text"
          size="small"
          icon={<DeleteOutlined />}
          aria-label={`移除“${name}”`}
          title="移除（可撤销）"
          onClick={on.onRemove}
        />
      </div>
      <div className="attachment-facts">{facts.join('　')}</div>
      <Input
        // Another value from elsewhere begins anew.
        key={String(note ?? '')}
        size="small"
        variant="borderless"
        className="attachment-note"
        aria-label={`“${name}”的说明`}
        placeholder="添加说明"
        defaultValue={String(note ?? '')}
        onBlur={({ target }) => on.onDescribe(target.value.trim())}
        onPressEnter={({ currentTarget }) => currentTarget.blur()}
      />
    </li>
  )
}
