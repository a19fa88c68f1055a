/** Ctrl+S, by the place of the key, so that an input method does not hide it. */
export function isSaveKey(event: KeyboardEvent): boolean {
  return (
    event.code === 'KeyS' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey
  )
}
