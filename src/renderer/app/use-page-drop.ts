/** Files dropped where no part of a page takes them; a browser would open them in place of the app. */
import type { DragEvent } from 'react'
import { takeFiles } from '../pages/exchange/files/take-files.ts'
import { useExchange, useUnsavedQuestion } from '../pages/exchange/files/use-exchange.ts'
import { droppedFiles } from './dropped-files.ts'

export function usePageDrop() {
  const { exchange } = useExchange()
  useUnsavedQuestion(exchange)
  return {
    onDragOver: (event: DragEvent) => {
      if (event.dataTransfer.types.includes('Files')) event.preventDefault()
    },
    onDrop: async (event: DragEvent) => {
      // Parts of pages that take files themselves have said so.
      if (event.isDefaultPrevented() || !event.dataTransfer.types.includes('Files')) return
      event.preventDefault()
      await takeFiles(exchange, await droppedFiles(event.dataTransfer))
    },
  }
}
