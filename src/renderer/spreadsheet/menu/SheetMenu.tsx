import { Dropdown, type MenuProps } from 'antd'
import type { MenuCommand, MenuItem } from '../model/menu.ts'
import type { OpenMenu } from './use-sheet-menu.ts'

interface SheetMenuProps {
  menu: OpenMenu | null
  onChoose(command: MenuCommand): void
  onClose(): void
}

/** The commands for what is selected, where it was asked for. */
export function SheetMenu({ menu, onChoose, onClose }: SheetMenuProps) {
  if (menu === null) return null
  const items = menu.sections.flat()
  return (
    <Dropdown
      // A new place is a new menu, or it would stay where it was.
      key={`${menu.x}/${menu.y}`}
      open
      autoFocus
      trigger={['click']}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose()
      }}
      menu={{
        items: entriesOf(menu.sections),
        onClick({ key }) {
          const command = items[Number(key)]?.command
          onClose()
          if (command !== undefined) onChoose(command)
        },
      }}
    >
      <span className="sheet-menu-place" style={{ left: menu.x, top: topOf(menu) }} />
    </Dropdown>
  )
}

/** Heights of the menu's parts, CSS pixels. */
const ITEM = 32
const RULE = 9
const PADDING = 8

/** A long menu begins higher up, so that its end is in sight. */
function topOf({ y, sections }: OpenMenu): number {
  const items = sections.flat().length
  const height = items * ITEM + (sections.length - 1) * RULE + 2 * PADDING
  return Math.max(PADDING, Math.min(y, window.innerHeight - height - PADDING))
}

function entriesOf(sections: readonly MenuItem[][]): NonNullable<MenuProps['items']> {
  let count = 0
  return sections.flatMap((section, place) => [
    ...(place === 0 ? [] : [{ type: 'divider' as const }]),
    ...section.map(({ label, keys, isDisabled = false, isDanger = false }) => {
      const key = String(count)
      count += 1
      return {
        key,
        disabled: isDisabled,
        danger: isDanger,
        label: (
          <span className="sheet-menu-line">
            {label}
            {keys !== undefined && <kbd>{keys}</kbd>}
          </span>
        ),
      }
    }),
  ])
}
