/** Ctrl+S out of habit: otherwise a browser would offer to save the page as a file. */
import { App } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useLedger } from '../service/use-ledger.tsx'
import { isSaveKey } from './save-key.ts'

export function useSaveKey(): void {
  const { message } = App.useApp()
  const { isOnline, save } = useLedger()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (!isSaveKey(event)) return
    event.preventDefault()
    // What is not saved the page says itself, and a form says how it is.
    const isSaved = isOnline && save.state !== 'failed' && !isInForm(event.target)
    if (isSaved) void message.info('每次改动都已自动保存，不用按 Ctrl+S')
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

function isInForm(target: EventTarget | null): boolean {
  return target instanceof Element && target.matches('input, textarea:not(.sheet-box)')
}
