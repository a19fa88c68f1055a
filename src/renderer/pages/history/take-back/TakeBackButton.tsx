import { Button } from 'antd'
import { useState } from 'react'
import type { HistoryEntry } from '../../../../shared/history/story.ts'
import { NOT_TAKEN_BACK } from '../../../../shared/history/take-back.ts'
import { TakeBackDrawer } from './TakeBackDrawer.tsx'

/** Nothing for what cannot be taken back, or is taken back already. */
export function TakeBackButton({
  entry,
  isLink = false,
}: {
  entry: Pick<HistoryEntry, 'seq' | 'kind' | 'takenBackBy'>
  isLink?: boolean
}) {
  const [isOpen, setOpen] = useState(false)
  if (NOT_TAKEN_BACK.has(entry.kind) || entry.takenBackBy !== null) return null
  return (
    <>
      <Button
        type={isLink ? 'link' : 'default'}
        onClick={() => setOpen(true)}
        aria-label={`撤回第 ${entry.seq} 版`}
        title="只撤回这一次，之后的改动保留"
      >
        撤回…
      </Button>
      {isOpen && <TakeBackDrawer seq={entry.seq} onClose={() => setOpen(false)} />}
    </>
  )
}
