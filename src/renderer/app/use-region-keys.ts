/** F6 and Shift+F6 go from one region of the window to the next, as in office programs. */
import { useEffect } from 'react'

const REGIONS = 'nav, [role="toolbar"], .list-grid, .planned-body, aside'
const FOCUSABLE =
  '.sheet-box, a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), [tabindex="0"]'

export function useRegionKeys(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'F6' || event.ctrlKey || event.altKey) return
      event.preventDefault()
      goOn(event.shiftKey ? -1 : 1)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [])
}

function goOn(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(REGIONS)]
  const at = regions.findIndex((region) => region.contains(document.activeElement))
  for (let tried = 1; tried <= regions.length; tried += 1) {
    const region = regions[(at + step * tried + regions.length * 2) % regions.length]
    const target = region && entryOf(region)
    if (target) {
      target.focus()
      return
    }
  }
}

/** Where the keyboard enters a region: its sheet, its marked link, its first control, or itself. */
function entryOf(region: HTMLElement): HTMLElement | null {
  if (region.tabIndex >= 0) return region
  return (
    region.querySelector<HTMLElement>('.sheet-box, [aria-current="page"]') ??
    region.querySelector<HTMLElement>(FOCUSABLE)
  )
}
