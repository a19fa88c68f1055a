/** What would be lost with the page: the browser, or the shell of the desktop window, then asks. */

/** Asks while `hasUnsaved` says so; returns the way to stop. */
export function askBeforeLeaving(hasUnsaved: () => boolean): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault()
  }
  window.addEventListener('beforeunload', onLeave)
  return () => window.removeEventListener('beforeunload', onLeave)
}
