/** F1 anywhere, and ? where no text is being written, show and hide the sheet of keys. */
import { useEffect, useEffectEvent } from 'react'
import { isWriting } from '../is-writing.ts'
import { showHelp, useHelp } from './help.ts'

export function useHelpKeys(): void {
  const help = useHelp()
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const asks = event.key === 'F1' || (isQuestion(event) && !isWriting(event.target))
    if (!asks || event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return
    // Otherwise the browser would open its own help.
    event.preventDefault()
    showHelp(help === 'keys' ? null : 'keys')
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** A Chinese keyboard layout may give the wide one. */
function isQuestion({ key }: KeyboardEvent): boolean {
  return key === '?' || key === '？'
}
