import { describe, expect, it } from 'vitest'
import { besidePlace, firstPlace, leastSize, visiblePlace } from '../../src/main/shell/place.ts'

const left = { x: 0, y: 0, width: 1366, height: 728 }
const right = { x: 1366, y: 0, width: 1920, height: 1040 }
const place = { x: 1500, y: 100, width: 1440, height: 900, isMaximized: false }

/** 1366×768 at 125 %, without the taskbar. */
const small = { x: 0, y: 0, width: 1093, height: 574 }

describe('place of a window', () => {
  it('is at first the middle of the display, and all of a small one', () => {
    expect(firstPlace(right)).toEqual({
      x: 1606,
      y: 70,
      width: 1440,
      height: 900,
      isMaximized: false,
    })
    expect(firstPlace(left)).toEqual({ ...left, isMaximized: true })
  })

  it('has no least size that does not fit on each display', () => {
    expect(leastSize([right])).toEqual({ minWidth: 1024, minHeight: 640 })
    expect(leastSize([right, small])).toEqual({ minWidth: 1024, minHeight: 574 })
  })

  it('is the one it had, on whichever display that is', () => {
    expect(visiblePlace(place, [left, right])).toEqual(place)
  })

  it('is forgotten when its display is no longer there', () => {
    expect(visiblePlace(place, [left])).toBeNull()
    expect(visiblePlace({ ...place, x: 0, y: -500 }, [left])).toBeNull()
  })

  it('is pulled in and shrunk on a display that became smaller', () => {
    expect(visiblePlace({ ...place, x: 300, y: 40 }, [left])).toEqual({
      ...left,
      isMaximized: false,
    })
  })

  it('keeps that it was maximised', () => {
    expect(visiblePlace({ ...place, isMaximized: true }, [right])?.isMaximized).toBe(true)
  })

  it('of a further window is a little beside the one before it', () => {
    expect(besidePlace({ x: 1400, y: 20, width: 1000, height: 700 }, [left, right])).toEqual({
      x: 1428,
      y: 48,
      width: 1000,
      height: 700,
      isMaximized: false,
    })
  })
})
