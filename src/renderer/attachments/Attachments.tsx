import { PaperClipOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ChangeEvent, useRef } from 'react'
import { LARGEST_FILE } from '../../shared/largest-file.ts'
import { AttachmentEntry } from './AttachmentEntry.tsx'
import { PictureView } from './PictureView.tsx'
import { useAttachments } from './use-attachments.ts'
import { useFileDrop } from './use-file-drop.ts'
import './attachments.css'

/** Files kept with a row of any list: added by button or by drop, opened, described, removed. */
export function Attachments({ list, row }: { list: string; row: string }) {
  const files = useAttachments(list, row)
  const input = useRef<HTMLInputElement>(null)
  const { isOver, handlers } = useFileDrop((dropped) => void files.add(dropped))
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    void files.add([...(target.files ?? [])])
    // The same file can be chosen again.
    target.value = ''
  }
  return (
    <section className="attachments" aria-label="附件" data-over={isOver} {...handlers}>
      <h3>{files.own.length === 0 ? '附件' : `附件（${files.own.length}）`}</h3>
      <ul>
        {files.own.map((row) => (
          <AttachmentEntry
            key={row.id}
            row={row}
            onOpen={() => void files.open(row)}
            onDownload={() => void files.download(row)}
            onDescribe={(note) => void files.describe(row, note)}
            onRemove={() => void files.remove(row)}
          />
        ))}
      </ul>
      <input ref={input} type="file" multiple hidden aria-label="附件文件" onChange={onChange} />
      <div className="attachments-foot">
        <Button
          size="small"
          icon={<PaperClipOutlined />}
          loading={files.isBusy}
          onClick={() => input.current?.click()}
        >
          添加附件
        </Button>
        <span>{`或把文件拖到这里，每个不超过 ${LARGEST_FILE / 1024 / 1024} MB`}</span>
      </div>
      {files.picture !== null && (
        <PictureView picture={files.picture} onClose={files.closePicture} />
      )}
    </section>
  )
}
