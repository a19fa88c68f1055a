/** A part of the page that takes dropped files. */
import { type DragEvent, useEffect, useState } from 'react'
import { droppedFiles } from '../app/dropped-files.ts'

export function useFileDrop(onFiles: (files: File[]) => void) {
  const [isOver, setOver] = useState(false)

  // A file dropped beside its place would otherwise take the place of the whole window.
  useEffect(() => {
    const refuse = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files') === true) event.preventDefault()
    }
    window.addEventListener('dragover', refuse)
    window.addEventListener('drop', refuse)
    return () => {
      window.removeEventListener('dragover', refuse)
      window.removeEventListener('drop', refuse)
    }
  }, [])

  return {
    isOver,
    handlers: {
      onDragOver(event: DragEvent) {
        if (!event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      },
      onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
        if (!currentTarget.contains(relatedTarget as Node | null)) setOver(false) // null outside the window
      },
      async onDrop(event: DragEvent) {
        event.preventDefault()
        setOver(false)
        onFiles(await droppedFiles(event.dataTransfer))
      },
    },
  }
}
