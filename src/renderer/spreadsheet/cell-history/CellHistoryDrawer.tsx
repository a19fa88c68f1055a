import { SheetDrawer } from '../SheetDrawer.tsx'
import { CellVersions } from './CellVersions.tsx'
import type { CellPlace } from './cell-place.ts'

interface CellHistoryDrawerProps {
  isOpen: boolean
  /** null for a cell that is worked out. */
  place: CellPlace | null
  title: string
  onClose(): void
  /** The keyboard goes back to the cells. */
  onClosed(): void
}

/** The history of a cell over a sheet that has no room beside it. */
export function CellHistoryDrawer({ isOpen, place, title, ...closing }: CellHistoryDrawerProps) {
  return (
    <SheetDrawer open={isOpen} {...closing} title="单元格修改记录" size={360} destroyOnHidden>
      {place === null ? (
        <p>这一格由其他单元格得出，没有自己的修改记录。</p>
      ) : (
        <CellVersions place={place} title={title} />
      )}
    </SheetDrawer>
  )
}
