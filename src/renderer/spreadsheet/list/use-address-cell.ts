/** An address may name one cell of the list (`row`, `field`): the page goes there once it is drawn. */
import { App } from 'antd'
import { type RefObject, useEffect } from 'react'
import { afterDrawing } from '../../app/after-drawing.ts'
import { useRoute } from '../../app/router.ts'
import type { SheetGridHandle } from '../sheet-grid-handle.ts'

/** `isReady` when rows can be found; `rowName` is what one is called. */
export function useAddressCell(
  grid: RefObject<SheetGridHandle | null>,
  isReady: boolean,
  rowName: string,
): void {
  const { query } = useRoute()
  const { message } = App.useApp()
  const { row, field } = query
  useEffect(() => {
    if (!isReady || row === undefined) return
    afterDrawing(() => {
      if (grid.current?.reveal(row, field) === false)
        void message.info(`这个${rowName}不在当前筛选范围内，清除筛选后可见`)
    })
  }, [grid, isReady, row, field, rowName, message])
}
