import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { PaperDocument } from '../../../shared/paper/paper-table.ts'
import { fontsReady, layOut, type PreviewOptions } from './lay-out.ts'
import { PREVIEW_STYLE } from './preview-style.ts'
import { useScale, type Zoom } from './use-scale.ts'
import './preview.css'

interface PaperPreviewProps extends PreviewOptions {
  paper: PaperDocument
  zoom: Zoom
  /** How many sheets there are. */
  onSheets(count: number): void
}

/**
 * The sheets of a document as they will be printed. They stand in a shadow tree, where no style of
 * the window reaches them: what is seen is laid out by the style sheet that goes to print.
 */
export function PaperPreview({ paper, zoom, firstPage, dress, onSheets }: PaperPreviewProps) {
  const host = useRef<HTMLElement>(null)
  const [desk, setDesk] = useState<Desk | null>(null)
  const [widest, setWidest] = useState(0)
  const scale = useScale(host, widest, zoom)

  useLayoutEffect(() => {
    if (host.current !== null) setDesk(deskIn(host.current))
  }, [])

  useEffect(() => {
    if (desk === null) return
    let isWanted = true
    void fontsReady().then(() => {
      if (!isWanted) return
      const options: PreviewOptions = dress === undefined ? { firstPage } : { firstPage, dress }
      const sheets = layOut(desk.measure, paper, options)
      desk.top.replaceChildren(...sheets)
      setWidest(Math.max(...sheets.map(widthOf)))
      onSheets(sheets.length)
    })
    return () => {
      isWanted = false
    }
  }, [desk, paper, firstPage, dress, onSheets])

  useLayoutEffect(() => {
    desk?.top.style.setProperty('--scale', String(scale))
  }, [desk, scale])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scroll area must be reached by keys
    <section ref={host} className="paper-preview" aria-label="打印预览" tabIndex={0} />
  )
}

interface Desk {
  top: HTMLElement
  measure: HTMLElement
}

/** React draws twice in development; a shadow tree can be made only once. */
function deskIn(host: HTMLElement): Desk {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' })
  const style = document.createElement('style')
  style.textContent = PREVIEW_STYLE
  const top = document.createElement('div')
  top.className = 'desk'
  const measure = document.createElement('div')
  measure.className = 'measure document'
  root.replaceChildren(style, top, measure)
  return { top, measure }
}

/** Millimetres. */
function widthOf(slot: HTMLElement): number {
  return Number.parseFloat(slot.style.getPropertyValue('--width'))
}
