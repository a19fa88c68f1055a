import type { MenuItemConstructorOptions } from 'electron'

/** The part of a menu item that can cross a process boundary. */
export interface MenuItemView {
  label: string
  role: string | null
  accelerator: string | null
  /** False where the key is only shown and the page takes it. */
  isRegistered: boolean
  submenu: MenuItemView[]
}

let shown: MenuItemConstructorOptions[] = []

export const Menu = {
  buildFromTemplate: (template: MenuItemConstructorOptions[]) => template,
  setApplicationMenu(template: MenuItemConstructorOptions[]) {
    shown = template
  },
}

export function shownMenu(): MenuItemView[] {
  return shown.map(view)
}

/** Clicks the item at the end of a path of labels. */
export function clickMenu(path: string[]): void {
  let items = shown
  let item: MenuItemConstructorOptions | undefined
  for (const label of path) {
    item = items.find((candidate) => candidate.label === label)
    items = submenuOf(item)
  }
  if (!item?.click) throw new Error(`No menu item ${path.join(' > ')}`)
  // The shell's items look at none of Electron's arguments.
  Reflect.apply(item.click, item, [])
}

function view(item: MenuItemConstructorOptions): MenuItemView {
  return {
    label: item.type === 'separator' ? '-' : (item.label ?? ''),
    role: item.role ?? null,
    isRegistered: item.registerAccelerator !== false,
    accelerator: typeof item.accelerator === 'string' ? item.accelerator : null,
    submenu: submenuOf(item).map(view),
  }
}

function submenuOf(item: MenuItemConstructorOptions | undefined): MenuItemConstructorOptions[] {
  return Array.isArray(item?.submenu) ? item.submenu : []
}
