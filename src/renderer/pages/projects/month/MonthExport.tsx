import { DownloadOutlined } from '@ant-design/icons'
import { App, Button } from 'antd'
import { useState } from 'react'
import { useRoute } from '../../../app/router.ts'
import { useTemplateChoice } from '../../../app/TemplateChoice.tsx'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

/** The sheet of the month to be filled in: of the district that is shown, or a zip of all. */
export function MonthExport({ month }: { month: string }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const { district = null } = useRoute().query
  const [isBusy, setBusy] = useState(false)
  const { control, choice } = useTemplateChoice('progress', '调度表')
  const run = async () => {
    setBusy(true)
    try {
      const file = await store.service.exports.progress({ district, month, ...choice })
      downloadFile(file)
      void message.success(`已导出：${file.name}，台账已记录这次下发`)
    } catch (error) {
      void message.error(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <>
      {control}
      <Button
        icon={<DownloadOutlined />}
        loading={isBusy}
        onClick={() => void run()}
        title={`导出${district ?? '各辖市区'}的调度表，台账记下这次下发；填好后在“报送交换”中合并`}
      >
        导出调度表
      </Button>
    </>
  )
}
