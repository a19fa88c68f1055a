import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'

interface CellPopupProps {
  anchor: HTMLElement
  className: string
  children: ReactNode
}

/** Something shown right below a cell (or above, near the window's edge), outside its clipping. */
export function CellPopup({ anchor, className, children }: CellPopupProps) {
  const popup = useRef<HTMLDivElement>(null)
  const [place, setPlace] = useState({ left: 0, top: 0, minWidth: 0 })
  useLayoutEffect(() => {
    const measure = () => {
      const cell = anchor.getBoundingClientRect()
      const { offsetHeight: height = 0, offsetWidth: width = 0 } = popup.current ?? {}
      const isBelow = cell.bottom + height <= window.innerHeight
      setPlace({
        left: Math.max(0, Math.min(cell.left, window.innerWidth - width)),
        top: isBelow ? cell.bottom : cell.top - height,
        minWidth: cell.width,
      })
    }
    measure()
    const sizes = new ResizeObserver(measure)
    if (popup.current !== null) sizes.observe(popup.current)
    window.addEventListener('scroll', measure, true)
    window.addEventListener('resize', measure)
    return () => {
      sizes.disconnect()
      window.removeEventListener('scroll', measure, true)
      window.removeEventListener('resize', measure)
    }
  }, [anchor])
  return createPortal(
    <div ref={popup} className={`cell-popup ${className}`} style={place}>
      {children}
    </div>,
    document.body,
  )
}
