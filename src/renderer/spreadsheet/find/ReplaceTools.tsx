import { Button, Input } from 'antd'
import { useState, useSyncExternalStore } from 'react'
import type { SheetController } from '../adapter/sheet-controller.ts'
import type { Plan } from '../model/plan.ts'
import type { FindSession } from './find-session.ts'
import { ReplacePreview } from './ReplacePreview.tsx'

interface ReplaceToolsProps {
  sheet: SheetController
  session: FindSession
  replacement: string
}

/** The text that comes in the place of what is found, right behind it for the Tab key. */
export function ReplacementInput(props: {
  session: FindSession
  replacement: string
  onReplacement(replacement: string): void
}) {
  const { session, replacement } = props
  return (
    <Input
      className="find-text"
      size="small"
      value={replacement}
      placeholder="替换为（留空即删去）"
      aria-label="替换为"
      onChange={(event) => props.onReplacement(event.target.value)}
      onKeyDown={(event) => {
        const hasFound = session.snapshot().cells.length > 0
        if (event.key === 'Enter' && !event.nativeEvent.isComposing && hasFound)
          session.replaceOne(replacement)
      }}
    />
  )
}

export function ReplaceTools({ sheet, session, replacement }: ReplaceToolsProps) {
  const { cells, isDone } = useSyncExternalStore(session.subscribe, session.snapshot)
  const [plan, setPlan] = useState<Plan | null>(null)
  const isIdle = cells.length === 0
  return (
    <>
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
