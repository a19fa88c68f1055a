import { Button, Input } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import type { SheetController } from '../adapter/sheet-controller.ts'
import type { Plan } from '../model/plan.ts'
import type { FindSession } from './find-session.ts'
import { ReplacePreview } from './ReplacePreview.tsx'

interface ReplaceToolsProps {
  sheet: SheetController
  session: FindSession
}

export function ReplaceTools({ sheet, session }: ReplaceToolsProps) {
  const { cells, isDone } = useSyncExternalStore(session.subscribe, session.snapshot)
  const [replacement, setReplacement] = useState('')
  const [plan, setPlan] = useState<Plan | null>(null)
  const isIdle = cells.length === 0
  return (
    <>
      <Input
        className="find-text"
        size="small"
        value={replacement}
        placeholder="替换为（留空即删去）"
        aria-label="替换为"
        onChange={(event) => setReplacement(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && !isIdle)
            session.replaceOne(replacement)
        }}
      />
      <Button
        size="small"
        disabled={isIdle}
        title="替换当前这一处，再到下一处（Enter）"
        onClick={() => session.replaceOne(replacement)}
      >
        替换
      </Button>
      <Button
        size="small"
        disabled={isIdle || !isDone}
        title="先预览，再作为一次更改写入"
        onClick={() => setPlan(session.planReplacing(replacement))}
      >
        全部替换…
      </Button>
      <ReplacePreview
        sheet={sheet}
        plan={plan}
        onApply={({ edits }) => sheet.host.current.write(edits, '替换')}
        onClose={() => setPlan(null)}
      />
    </>
  )
}
