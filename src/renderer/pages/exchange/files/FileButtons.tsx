import { FileAddOutlined, FolderOpenOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { type ChangeEvent, useEffect, useRef } from 'react'

/** Documents too: an export may be brought back to see what has changed since. */
const ENDINGS = '.xlsx,.xlsm,.xls,.et,.ods,.xlsb,.csv,.docx,.pdf'

/** Chooses workbooks, or a whole folder of them. */
export function FileButtons({ onFiles }: { onFiles(files: File[]): void }) {
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useEffect(() => folder.current?.setAttribute('webkitdirectory', ''), [])
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    onFiles([...(target.files ?? [])])
    // The same file can be chosen again.
    target.value = ''
  }
  return (
    <>
      <input
        ref={files}
        type="file"
        multiple
        hidden
        accept={ENDINGS}
        aria-label="导入的工作簿"
        onChange={onChange}
      />
      <input ref={folder} type="file" hidden aria-label="导入的文件夹" onChange={onChange} />
      <Button type="primary" icon={<FileAddOutlined />} onClick={() => files.current?.click()}>
        导入工作簿
      </Button>
      <Button
        icon={<FolderOpenOutlined />}
        onClick={() => folder.current?.click()}
        title="读入文件夹中的全部工作簿"
      >
        导入文件夹
      </Button>
    </>
  )
}
