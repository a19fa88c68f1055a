/** Work over many rows, each kind one change that can be undone. */
import { App } from 'antd'
import { useState } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { whenNothingIsLost } from '../../app/leaving.ts'
import { useLanding } from '../../app/use-landing.ts'
import type { WriteResult } from '../../service/writes.ts'
import type { BatchCommand } from './BatchMenu.tsx'
import { copyEdits } from './copies.ts'

interface BatchWorkInput {
  definition: ListDefinition
  /** All rows of the list. */
  rows: readonly Row[]
  /** Selected by the time it is asked, which the page may not have been told yet. */
  selected(): readonly Row[]
  /** Writes the edits as one change and says why where that is refused. */
  write(edits: Edit[], gesture?: string): Promise<WriteResult>
}

export function useBatchWork({ definition, rows, selected, write }: BatchWorkInput) {
  const { message } = App.useApp()
  const land = useLanding()
  const [open, setOpen] = useState<'set' | 'move' | null>(null)
  const { rowName } = definition

  const set = async (edits: Edit[]): Promise<boolean> => {
    const result = await write(edits, '批量设置')
    if (!result.ok) return false
    const count = new Set(result.change?.ops.map((op) => op.id)).size
    void message.success(`已更新 ${count} 个${rowName}`)
    return true
  }

  const move = async (edits: Edit[]): Promise<boolean> => {
    const result = await write(edits)
    if (result.ok && result.change !== null) land(`已${result.change.note}`, result.change.ops)
    return result.ok
  }

  const copy = async () => {
    const result = await write(copyEdits(definition, selected(), rows), '复制行')
    if (!result.ok || result.change === null) return
    const { ops } = result.change
    land(`已复制 ${ops.length} 个${rowName}，名称标有“副本”`, ops)
  }

  return {
    open,
    close: () => setOpen(null),
    set,
    move,
    choose(command: BatchCommand) {
      if (command === 'copy') void copy()
      else whenNothingIsLost(() => setOpen(command))
    },
  }
}
