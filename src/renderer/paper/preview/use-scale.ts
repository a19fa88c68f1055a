/** How large sheets are drawn: to the width of their place, or at a fixed share of their size. */
import { type RefObject, useLayoutEffect, useState } from 'react'

export type Zoom = 'fit' | number

/** Beside the sheets, and the scroll bar. */
const AROUND_PX = 48
const PIXELS_PER_MM = 96 / 25.4
const LARGEST_FIT = 1.25

/** `widest` is the width of the widest sheet in millimetres. */
export function useScale(host: RefObject<HTMLElement | null>, widest: number, zoom: Zoom): number {
  const [room, setRoom] = useState(0)
  useLayoutEffect(() => {
    const { current } = host
    if (current === null) return
    const observer = new ResizeObserver(() => setRoom(current.clientWidth))
    observer.observe(current)
    setRoom(current.clientWidth)
    return () => observer.disconnect()
  }, [host])
  if (zoom !== 'fit') return zoom
  if (widest === 0 || room === 0) return 1
  return Math.min((room - AROUND_PX) / (widest * PIXELS_PER_MM), LARGEST_FIT)
}
