/** Goes to the cells that a change concerns, and says what was done. */
import { App } from 'antd'
import { createElement } from 'react'
import type { Op } from '../../shared/changes/change.ts'
import { useLists } from '../service/use-ledger.tsx'
import { afterDrawing } from './after-drawing.ts'
import { hrefOfOps } from './href-of-rows.ts'
import { jumpTo } from './jump.ts'
import { LandingNotice } from './LandingNotice.tsx'

/** How long a notice stays: to be read, or to be read and acted on. */
const SHORT_SECONDS = 3
const LONG_SECONDS = 8

/** Of someone who has gone on to other cells in the meantime the selection is not taken away. */
type Land = (said: string, ops: readonly Op[], isAwaited?: () => boolean) => void

export function useLanding(): Land {
  const { message } = App.useApp()
  const lists = useLists()
  const land: Land = (said, ops, isAwaited = () => true) => {
    const landing = isAwaited() ? jumpTo(ops) : null
    const onClear = () => {
      message.destroy()
      landing?.clearFilters()
    }
    const hidden = landing?.hidden ?? 0
    const elsewhere = landing === null ? hrefOfOps(lists, ops) : null
    const onLeave = () => message.destroy()
    void message.info({
      content: createElement(LandingNotice, { said, hidden, onClear, elsewhere, onLeave }),
      duration: hidden > 0 || elsewhere !== null ? LONG_SECONDS : SHORT_SECONDS,
    })
  }
  return (...done) => afterDrawing(() => land(...done))
}
