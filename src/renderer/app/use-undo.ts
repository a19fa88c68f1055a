/** Undo and redo, which act on the ledger as a whole and so work on every page. */
import { App } from 'antd'
import { useCallback, useEffect } from 'react'
import { useLedgerStore } from '../service/use-ledger.tsx'

export function useUndo(): { undo: () => void; redo: () => void } {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const run = useCallback(
    async (step: 'undo' | 'redo') => {
      const result = await store[step]()
      if (!result.ok) void message.warning(result.reason)
    },
    [store, message],
  )
  const undo = useCallback(() => void run('undo'), [run])
  const redo = useCallback(() => void run('redo'), [run])
  return { undo, redo }
}

/** True where keys belong to the text being written, not to the ledger. */
function isWriting(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select'))
  )
}

/** Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again. */
export function useUndoKeys(): void {
  const { undo, redo } = useUndo()
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return
      const key = event.key.toLowerCase()
      const step = key === 'y' || (key === 'z' && event.shiftKey) ? redo : key === 'z' ? undo : null
      if (step === null) return
      event.preventDefault()
      step()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [undo, redo])
}
