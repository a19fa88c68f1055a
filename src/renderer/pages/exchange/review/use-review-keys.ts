/** Keys of the review that a sheet does not have; the others stay those of the sheet. */
import { useEffect, useEffectEvent } from 'react'
import { KINDS, type Kind } from '../model/kinds.ts'

export interface ReviewKeys {
  toggle(): void
  /** False where the key begins a value instead. */
  pick(number: 1 | 2 | 3): boolean
  edit(): void
  next(): void
  show(kind: Kind): void
  undo(): void
  redo(): void
}

/**
 * Heard on their way down, before the sheet; and wherever the focus is, so that Ctrl+Z takes back a
 * step of the review and never a change of the ledger behind it.
 */
export function useReviewKeys(keys: ReviewKeys): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    // 229 is a key that an input method has taken.
    if (event.isComposing || event.keyCode === 229 || event.defaultPrevented) return
    if (!isTaken(keys, event)) return
    event.preventDefault()
    event.stopPropagation()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', listener, true)
    return () => window.removeEventListener('keydown', listener, true)
  }, [])
}

function isTaken(keys: ReviewKeys, event: KeyboardEvent): boolean {
  const { target } = event
  const isSheet = target instanceof HTMLElement && target.matches('.sheet-box')
  // Without the mark the box has only just been drawn.
  if (isSheet && (target.dataset.editing ?? 'no') !== 'no') return false
  if (!isSheet && isWriting(target)) return false
  return anywhere(keys, event) || (isSheet && inSheet(keys, event))
}

function isWriting(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, [role="combobox"]')
}

function anywhere(keys: ReviewKeys, event: KeyboardEvent): boolean {
  const isCommand = event.ctrlKey || event.metaKey
  if (event.altKey) {
    const kind = isCommand ? undefined : KINDS[Number(event.key) - 1]
    if (kind === undefined) return false
    keys.show(kind)
    return true
  }
  const letter = event.key.toLowerCase()
  if (isCommand && letter === 'z') event.shiftKey ? keys.redo() : keys.undo()
  else if (isCommand && letter === 'y') keys.redo()
  else if (event.key === 'F8') keys.next()
  else return false
  return true
}

function inSheet(keys: ReviewKeys, event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false
  switch (event.key) {
    case ' ':
      keys.toggle()
      return true
    case 'Enter':
      keys.edit()
      return true
    case 'n':
      keys.next()
      return true
    case '1':
    case '2':
    case '3':
      return keys.pick(Number(event.key) as 1 | 2 | 3) // one of the three cases
    default:
      return false
  }
}
