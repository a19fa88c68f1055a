/** Ctrl+S out of habit: otherwise a browser would offer to save the page as a file. */
import { App } from 'antd'
import { useEffect, useEffectEvent } from 'react'
import { useLedger } from '../service/use-ledger.tsx'

export function useSaveKey(): void {
  const { message } = App.useApp()
  const { isOnline } = useLedger()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isSave = event.code === 'KeyS' && (event.ctrlKey || event.metaKey)
    if (!isSave || event.altKey || event.shiftKey) return
    event.preventDefault()
    // While disconnected the page says so itself.
    if (isOnline) void message.info('每次改动都已自动保存，不用按 Ctrl+S')
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
