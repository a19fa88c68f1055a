/** Ctrl+I shows and hides the panel of the row in focus. */
import { useEffect, useEffectEvent } from 'react'

export function useRecordKey(toggle: () => void): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const isOurs = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey
    if (!isOurs || event.key.toLowerCase() !== 'i' || event.defaultPrevented) return
    event.preventDefault()
    toggle()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
