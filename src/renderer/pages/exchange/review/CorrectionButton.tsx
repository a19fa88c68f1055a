import { App, Button } from 'antd'
import { useState } from 'react'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import type { ReviewSession } from './review-session.ts'

/** The workbook back for its sender, faults and conflicts marked and listed in it. */
export function CorrectionButton({ session }: { session: ReviewSession }) {
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const download = async () => {
    setBusy(true)
    try {
      const file = await session.correction()
      downloadFile(file)
      void message.success(`已生成：${file.name}，发回报送单位改正后再导入`)
    } catch (error) {
      void message.error(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Button
      loading={isBusy}
      onClick={() => void download()}
      title="在报送的原文件中标出错误、冲突和提醒，附问题清单，供报送单位改正"
    >
      退回文件
    </Button>
  )
}
