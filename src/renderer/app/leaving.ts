/** What would be lost with the window, the page or a drawer: one asks, the other stays. */

/** Whether the place may go; where it says false it has told why, and may go on later by `goOn`. */
type MayGo = (goOn: () => void) => boolean

const asked = new Set<MayGo>()

/**
 * Closing the window asks while `hasUnsaved` says so: the browser does, or the shell. Before another
 * address is followed within it, `mayGo` keeps what it can; where it says false, the page stays.
 * Returns the way to stop.
 */
export function askBeforeLeaving(hasUnsaved: () => boolean, mayGo?: MayGo): () => void {
  const onLeave = (event: BeforeUnloadEvent) => {
    if (hasUnsaved()) event.preventDefault()
  }
  const onNavigate = (event: NavigateEvent) => {
    // Browsers let a page refuse going back only once after each thing that its user did.
    if (!event.cancelable || !event.hashChange || event.navigationType === 'replace') return
    if (mayGo?.(wayOf(event)) === false) event.preventDefault()
  }
  // Browsers of before 2026 may lack it, whatever the types say.
  const { navigation } = window as { navigation?: Navigation | null }
  window.addEventListener('beforeunload', onLeave)
  navigation?.addEventListener('navigate', onNavigate)
  if (mayGo !== undefined) asked.add(mayGo)
  return () => {
    window.removeEventListener('beforeunload', onLeave)
    navigation?.removeEventListener('navigate', onNavigate)
    if (mayGo !== undefined) asked.delete(mayGo)
  }
}

/** Goes on at once, or when all who would lose something let it: for what takes another's place. */
export function whenNothingIsLost(goOn: () => void): void {
  const again = () => whenNothingIsLost(goOn)
  if ([...asked].every((mayGo) => mayGo(again))) goOn()
}

/** Follows the address once more. */
function wayOf({ navigationType, destination }: NavigateEvent): () => void {
  const from = window.navigation.currentEntry?.index ?? 0
  return navigationType === 'traverse'
    ? () => history.go(destination.index - from)
    : () => location.assign(destination.url)
}
