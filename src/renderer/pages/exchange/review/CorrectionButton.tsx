import { DownloadButton } from '../DownloadButton.tsx'
import type { ReviewSession } from './review-session.ts'

/** The workbook back for its sender, faults and conflicts marked and listed in it. */
export function CorrectionButton({ session }: { session: ReviewSession }) {
  return (
    <DownloadButton
      make={() => session.correction()}
      done={(name) => `已生成：${name}，发回报送单位改正后再导入`}
      title="在报送的原文件中标出错误、冲突和提醒，附问题清单，供报送单位改正"
    >
      退回文件
    </DownloadButton>
  )
}
