/** What would be lost with the window or the page: one asks, the other stays. */

/**
 * Closing the window asks while `hasUnsaved` says so: the browser does, or the shell. Before another
 * address is followed within it, `mayGo` keeps what it can; where it says false, having told why, the
 * page stays. Returns the way to stop.
 */
export function askBeforeLeaving(hasUnsaved: () => boolean, mayGo?: () => boolean): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault()
  }
  const onNavigate = (event: NavigateEvent) => {
    // Browsers let a page refuse going back only once after each thing that its user did.
    if (!event.cancelable || !event.hashChange || event.navigationType === 'replace') return
    if (mayGo?.() === false) event.preventDefault()
  }
  // Browsers of before 2026 may lack it, whatever the types say.
  const { navigation } = window as { navigation?: Navigation | null }
  window.addEventListener('beforeunload', onLeave)
  navigation?.addEventListener('navigate', onNavigate)
  return () => {
    window.removeEventListener('beforeunload', onLeave)
    navigation?.removeEventListener('navigate', onNavigate)
  }
}
