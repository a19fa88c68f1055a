/** A line of the panel of columns dragged to another place by pointer. */
import { type DragEvent, useState } from 'react'
import type { Side } from '../../../shared/views/view-state.ts'

/** Where the dragged column would go. */
interface Drop {
  key: string
  side: Side
}

export function useColumnDrag(onPlace: (key: string, drop: Drop) => void) {
  const [dragged, setDragged] = useState<string | null>(null)
  const [drop, setDrop] = useState<Drop | null>(null)
  const end = () => {
    setDragged(null)
    setDrop(null)
  }
  return (key: string) => ({
    className: classOf(key, dragged, drop),
    draggable: true,
    onDragStart(event: DragEvent) {
      event.dataTransfer.effectAllowed = 'move'
      // Firefox drags nothing that carries nothing.
      event.dataTransfer.setData('text/plain', key)
      setDragged(key)
    },
    onDragOver(event: DragEvent<HTMLElement>) {
      if (dragged === null) return
      event.preventDefault()
      const { top, height } = event.currentTarget.getBoundingClientRect()
      const side = event.clientY < top + height / 2 ? 'before' : 'after'
      if (drop?.key !== key || drop.side !== side) setDrop({ key, side })
    },
    onDrop(event: DragEvent) {
      event.preventDefault()
      if (dragged !== null && drop !== null && drop.key !== dragged) onPlace(dragged, drop)
      end()
    },
    onDragEnd: end,
  })
}

/** What makes a line draggable and shows where the dragged one would go. */
export type ColumnDrag = ReturnType<ReturnType<typeof useColumnDrag>>

function classOf(key: string, dragged: string | null, drop: Drop | null): string {
  if (key === dragged) return 'columns-dragged'
  return drop?.key === key ? `columns-drop-${drop.side}` : ''
}
