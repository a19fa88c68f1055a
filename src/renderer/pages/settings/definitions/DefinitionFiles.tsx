import { DownloadOutlined, FileAddOutlined } from '@ant-design/icons'
import { App, Button, Upload } from 'antd'
import type { Change } from '../../../../shared/changes/change.ts'
import type { LedgerClient } from '../../../service/client.ts'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'
import { useTakeIn } from '../../../service/use-take-in.ts'

interface DefinitionFilesProps {
  /** What is in the files: 定义, 办法. */
  what: string
  takeTitle: string
  giveTitle: string
  /** True where there is nothing to hand on. */
  isEmpty: boolean
  take(client: LedgerClient, file: File): Promise<Change>
  /** Whether the file may be taken; where it would replace something, someone is asked. */
  mayTake?(client: LedgerClient, file: File): Promise<boolean>
  give(client: LedgerClient): Promise<File>
}

/** Definitions come from the file of another office, and are handed on as one. */
export function DefinitionFiles(props: DefinitionFilesProps) {
  const { what, takeTitle, giveTitle, isEmpty, take, mayTake, give } = props
  const store = useLedgerStore()
  const { message } = App.useApp()
  const takeIn = useTakeIn()
  const read = async (file: File) => {
    try {
      if (mayTake !== undefined && !(await mayTake(store.service, file))) return
    } catch (error) {
      void message.error(explain(error))
      return
    }
    await takeIn((client) => take(client, file))
  }
  const handOn = async () => {
    try {
      downloadFile(await give(store.service))
    } catch (error) {
      void message.error(explain(error))
    }
  }
  return (
    <>
      <Upload
        accept=".json"
        showUploadList={false}
        beforeUpload={(file) => {
          void read(file)
          return false
        }}
      >
        <Button icon={<FileAddOutlined />} title={takeTitle}>{`导入${what}`}</Button>
      </Upload>
      <Button
        icon={<DownloadOutlined />}
        disabled={isEmpty}
        title={giveTitle}
        onClick={() => void handOn()}
      >
        {`导出${what}`}
      </Button>
    </>
  )
}
