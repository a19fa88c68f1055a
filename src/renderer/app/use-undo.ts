/** Undo and redo, which act on the ledger as a whole and so work on every page. */
import { App } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { shortText } from '../../shared/values/text.ts'
import { useLedger, useLedgerStore } from '../service/use-ledger.tsx'
import { awaitAllText } from './arriving-text.ts'
import { stillAtRest } from './gestures.ts'
import { isWriting } from './is-writing.ts'
import { useLanding } from './use-landing.ts'

export function useUndo(): { undo: () => void; redo: () => void } {
  const store = useLedgerStore()
  const { arriving } = useLedger()
  const { message } = App.useApp()
  const land = useLanding()
  const run = async (step: 'undo' | 'redo') => {
    // It shows the cells that it changes, which may not be here yet.
    const [awaited] = arriving.values()
    if (awaited !== undefined) return void message.info(awaitAllText(awaited))
    const isAwaited = stillAtRest()
    // Whether there is anything is known in its turn only, after all that was done before it.
    const result = await store[step]()
    if (result.ok) {
      const { change } = result
      if (change !== null) land(`已${shortText(change.note)}`, change.ops, isAwaited)
    } else if (result.code === 'NOTHING_TO_UNDO' || result.code === 'NOTHING_TO_REDO')
      void message.info(step === 'undo' ? '没有可撤销的操作' : '没有可重做的操作')
    else void message.warning(result.reason)
  }
  return { undo: () => void run('undo'), redo: () => void run('redo') }
}

/** Ctrl+Z takes back, Ctrl+Y and Ctrl+Shift+Z do again. */
export function useUndoKeys(): void {
  const steps = useUndo()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isWriting(event.target)) return
    const step = stepOf(event)
    if (step === null) return
    event.preventDefault()
    steps[step]()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function stepOf({ key, shiftKey }: KeyboardEvent): 'undo' | 'redo' | null {
  const letter = key.toLowerCase()
  if (letter === 'y' || (letter === 'z' && shiftKey)) return 'redo'
  return letter === 'z' ? 'undo' : null
}
