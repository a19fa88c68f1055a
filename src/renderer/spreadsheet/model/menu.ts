/** The menu of a sheet: which commands it offers where, in words. */
import type { Command } from './keymap.ts'

export type MenuCommand =
  | Command
  | { does: 'copy' | 'cut' | 'paste' | 'pasteRows' }
  | { does: 'addRow' | 'copyRows' | 'removeRows' | 'showRecord' }
  | ColumnCommand

/** Commands for the columns that the selection touches, or for the column of the active cell. */
export type ColumnCommand =
  | { does: 'sort'; direction: 'asc' | 'desc' | null }
  | { does: 'filterByValue' | 'openFilter' | 'clearFilter' | 'hideColumns' }
  | { does: 'pinColumns'; isPinned: boolean }
  | { does: 'showColumns'; keys: readonly string[] }

export type RowCommand = 'addRow' | 'copyRows' | 'removeRows' | 'showRecord' | 'showCellHistory'

/** What was selected when the menu was asked for. */
export interface MenuSubject {
  /** Whole rows, whole columns, or neither. */
  kind: 'cells' | 'rows' | 'columns'
  rowName: string
  /** Rows and columns that the selection touches. */
  rows: number
  columns: number
  /** Text of the active cell. */
  value: string
  sorted: 'asc' | 'desc' | null
  isFiltered: boolean
  /** Sorting and filtering again would move or hide a row. */
  hasStrays: boolean
  /** The columns touched are pinned. */
  isPinned: boolean
  /** Hidden columns among those touched and right beside them. */
  hidden: readonly { key: string; label: string }[]
  /** True where columns would be left. */
  canHide: boolean
  /** What the page does with rows. */
  offered: readonly RowCommand[]
}

export interface MenuItem {
  command: MenuCommand
  label: string
  /** The keys that do the same. */
  keys?: string
  isDisabled?: boolean
  isDanger?: boolean
}

/** Sections of items, in the order in which Excel has them. */
export function menuOf(subject: MenuSubject): MenuItem[][] {
  const { kind } = subject
  const sections = [
    clipboardItems(subject),
    kind === 'columns' ? [] : rowItems(subject),
    contentItems(),
    kind === 'rows' ? [] : orderItems(subject),
    kind === 'rows' ? [] : columnItems(subject),
    kind === 'columns' ? [] : recordItems(subject),
  ]
  return sections.filter((items) => items.length > 0)
}

function clipboardItems({ rowName, offered }: MenuSubject): MenuItem[] {
  return [
    { command: { does: 'cut' }, label: '剪切', keys: 'Ctrl+X' },
    { command: { does: 'copy' }, label: '复制', keys: 'Ctrl+C' },
    { command: { does: 'copyWithHeader' }, label: '复制（含表头）', keys: 'Ctrl+Shift+C' },
    { command: { does: 'paste' }, label: '粘贴', keys: 'Ctrl+V' },
    ...(offered.includes('addRow')
      ? [{ command: { does: 'pasteRows' } as const, label: `粘贴为新${rowName}` }]
      : []),
  ]
}

function rowItems({ rowName, rows, offered }: MenuSubject): MenuItem[] {
  const items: (MenuItem & { command: { does: RowCommand } })[] = [
    { command: { does: 'addRow' }, label: `新增${rowName}…` },
    { command: { does: 'copyRows' }, label: `复制为新行（${rows} 个${rowName}）` },
    { command: { does: 'removeRows' }, label: `删除 ${rows} 个${rowName}`, isDanger: true },
  ]
  return items.filter(({ command }) => offered.includes(command.does))
}

function contentItems(): MenuItem[] {
  return [
    { command: { does: 'clear' }, label: '清除内容', keys: 'Delete' },
    {
      command: { does: 'fill', direction: 'down' },
      label: '向下填充',
      keys: 'Ctrl+D',
    },
  ]
}

function orderItems({ kind, value, sorted, isFiltered, hasStrays }: MenuSubject): MenuItem[] {
  const sort = (direction: 'asc' | 'desc', label: string): MenuItem => ({
    command: { does: 'sort', direction },
    label,
    isDisabled: sorted === direction,
  })
  return [
    sort('asc', '升序排列'),
    sort('desc', '降序排列'),
    ...(sorted === null
      ? []
      : [{ command: { does: 'sort', direction: null } as const, label: '取消排序' }]),
    kind === 'columns'
      ? { command: { does: 'openFilter' }, label: '筛选…', keys: 'Ctrl+Shift+L' }
      : {
          command: { does: 'filterByValue' },
          label: value === '' ? '筛选空白单元格' : `筛选“${cut(value)}”`,
        },
    ...(isFiltered ? [{ command: { does: 'clearFilter' } as const, label: '取消此列筛选' }] : []),
    ...(hasStrays
      ? [{ command: { does: 'reapply' } as const, label: '重新筛选', keys: 'Ctrl+Alt+L' }]
      : []),
  ]
}

function columnItems({ kind, columns, isPinned, canHide, hidden }: MenuSubject): MenuItem[] {
  const count = columns > 1 ? ` ${columns} 列` : '列'
  return [
    ...(kind === 'columns'
      ? []
      : [
          {
            command: { does: 'select', what: 'columns' } as const,
            label: '选中整列',
            keys: 'Ctrl+空格',
          },
        ]),
    { command: { does: 'hideColumns' }, label: `隐藏${count}`, isDisabled: !canHide },
    ...unhideItems(hidden),
    isPinned
      ? { command: { does: 'pinColumns', isPinned: false }, label: `取消固定${count}` }
      : { command: { does: 'pinColumns', isPinned: true }, label: `固定${count}` },
  ]
}

function unhideItems(hidden: MenuSubject['hidden']): MenuItem[] {
  const [first] = hidden
  if (first === undefined) return []
  const label = hidden.length === 1 ? `取消隐藏“${first.label}”` : `取消隐藏 ${hidden.length} 列`
  return [{ command: { does: 'showColumns', keys: hidden.map(({ key }) => key) }, label }]
}

function recordItems({ kind, offered }: MenuSubject): MenuItem[] {
  return [
    ...(kind === 'cells' && offered.includes('showCellHistory')
      ? [
          {
            command: { does: 'showCellHistory' } as const,
            label: '此单元格的修改记录',
            keys: 'Ctrl+Shift+H',
          },
        ]
      : []),
    ...(offered.includes('showRecord')
      ? [{ command: { does: 'showRecord' } as const, label: '详情与修改记录', keys: 'Ctrl+I' }]
      : []),
  ]
}

/** A menu must not grow as wide as a long text. */
const LONGEST_VALUE = 12

function cut(value: string): string {
  const line = value.replaceAll('\n', ' ')
  const signs = [...line]
  return signs.length > LONGEST_VALUE ? `${signs.slice(0, LONGEST_VALUE).join('')}…` : line
}
