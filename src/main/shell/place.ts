/** Where a window opens: as it was last, as long as a display is there to show it. */
import type { Place } from './remembered.ts'

export interface Area {
  x: number
  y: number
  width: number
  height: number
}

/** As large as a window is worked in with comfort, and the least in which it can be. */
const COMFORT = { width: 1440, height: 900 }
const LEAST = { width: 1024, height: 640 }

/** So much of a window's top edge must be on a display, or nobody can take hold of it. */
const GRIP = { width: 100, height: 30 }

/** How far a further window stands from the one before it. */
const CASCADE = 28

/** Of the first window: in the middle of the display; on a small one, all of it. */
export function firstPlace(display: Area): Place {
  const width = Math.min(COMFORT.width, display.width)
  const height = Math.min(COMFORT.height, display.height)
  return {
    x: display.x + Math.floor((display.width - width) / 2),
    y: display.y + Math.floor((display.height - height) / 2),
    width,
    height,
    isMaximized: width < COMFORT.width || height < COMFORT.height,
  }
}

/** A limit beyond a display, of 1366×768 at 125 % say, would keep part of the window out of sight. */
export function leastSize(displays: readonly Area[]): { minWidth: number; minHeight: number } {
  return {
    minWidth: Math.min(LEAST.width, ...displays.map(({ width }) => width)),
    minHeight: Math.min(LEAST.height, ...displays.map(({ height }) => height)),
  }
}

/** The remembered place if it can be seen on one of the displays, shrunk to fit it; else null. */
export function visiblePlace(place: Place | null, displays: readonly Area[]): Place | null {
  if (place === null) return null
  const display = displays.find((area) => showsGrip(place, area))
  if (display === undefined) return null
  const width = Math.min(place.width, display.width)
  const height = Math.min(place.height, display.height)
  return {
    ...place,
    x: within(place.x, display.x, display.x + display.width - width),
    y: within(place.y, display.y, display.y + display.height - height),
    width,
    height,
  }
}

/** The same size, a little further down and to the right, so that both can be seen. */
export function besidePlace(place: Area, displays: readonly Area[]): Place | null {
  const next = { ...place, x: place.x + CASCADE, y: place.y + CASCADE, isMaximized: false }
  return visiblePlace(next, displays)
}

function showsGrip(place: Area, area: Area): boolean {
  const shown = Math.min(place.x + place.width, area.x + area.width) - Math.max(place.x, area.x)
  const top = place.y - area.y
  return shown >= GRIP.width && top >= -GRIP.height && top <= area.height - GRIP.height
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most))
}
