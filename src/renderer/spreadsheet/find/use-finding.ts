import { useCallback, useEffect, useMemo, useState } from 'react'
import type { SheetController } from '../adapter/sheet-controller.ts'
import { isSingleCell } from '../model/selection.ts'
import { FindSession } from './find-session.ts'

/** An open search: `call` counts the calls for it, each of which puts the focus there. */
export interface Finding {
  session: FindSession
  replaces: boolean
  call: number
}

/** Search of a sheet, opened by the sheet's own keys or from anywhere else on the page. */
export function useFinding(sheet: SheetController | null) {
  const session = useMemo(() => (sheet === null ? null : new FindSession(sheet)), [sheet])
  const [shown, setShown] = useState<{ replaces: boolean; call: number } | null>(null)
  const isOpen = shown !== null

  const open = useCallback(
    (replaces: boolean) => {
      if (sheet === null || session === null || !sheet.commitEdit()) return
      // A new search looks in the selection where someone has made one, as in Excel.
      if (!isOpen) session.lookIn(isSingleCell(sheet.selection) ? 'all' : 'selection')
      setShown((before) => ({ replaces, call: (before?.call ?? 0) + 1 }))
    },
    [sheet, session, isOpen],
  )

  const close = useCallback(() => {
    setShown(null)
    sheet?.focus()
  }, [sheet])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isInDialog(event.target)) return
      const key = event.key.toLowerCase()
      const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
      if (isCommand && (key === 'f' || key === 'h')) open(key === 'h')
      else if (key === 'f3' && isOpen) session?.step(event.shiftKey ? -1 : 1)
      else if (key === 'f3') open(false)
      else return
      // Otherwise the browser would open its own search.
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [open, isOpen, session])

  const finding: Finding | null = shown === null || session === null ? null : { ...shown, session }
  return { finding, open, close }
}

function isInDialog(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('[role="dialog"]') !== null
}
