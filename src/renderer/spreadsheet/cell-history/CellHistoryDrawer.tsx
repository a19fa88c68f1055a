import { Drawer } from 'antd'
import { CellVersions } from './CellVersions.tsx'
import type { CellPlace } from './cell-place.ts'

interface CellHistoryDrawerProps {
  isOpen: boolean
  /** null for a cell that is worked out. */
  place: CellPlace | null
  title: string
  onClose(): void
}

/** The history of a cell over a sheet that has no room beside it. */
export function CellHistoryDrawer({ isOpen, place, title, onClose }: CellHistoryDrawerProps) {
  return (
    <Drawer open={isOpen} onClose={onClose} title="单元格修改记录" size={360} destroyOnHidden>
      {place === null ? (
        <p>这一格由其他单元格得出，没有自己的修改记录。</p>
      ) : (
        <CellVersions place={place} title={title} />
      )}
    </Drawer>
  )
}
