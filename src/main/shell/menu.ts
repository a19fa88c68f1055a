/**
 * The menu. Keys of the sheet stay the sheet's: those items show their key, do not register it, and
 * when clicked press it in the page.
 */
import { basename, dirname } from 'node:path'
import { Menu, type MenuItemConstructorOptions } from 'electron'
import { APP_TITLE } from './window.ts'
import type { ZoomStep } from './zoom.ts'

export interface MenuActions {
  createLedger(): void
  openLedger(): void
  openRecent(path: string): void
  clearRecent(): void
  print(): void
  savePdf(): void
  closeWindow(): void
  /** Presses Ctrl (⌘) and the letter in the page. */
  press(letter: string): void
  zoom(step: ZoomStep): void
  showWindow(id: number): void
  saveDiagnostics(): void
  showAbout(): void
}

export interface MenuState {
  recent: readonly string[]
  windows: readonly { id: number; title: string }[]
  isPackaged: boolean
}

type Item = MenuItemConstructorOptions

const SEPARATOR: Item = { type: 'separator' }

export function showMenu(actions: MenuActions, state: MenuState): void {
  const isMac = process.platform === 'darwin'
  const about: Item = { label: `关于${APP_TITLE}`, click: () => actions.showAbout() }
  const template: Item[] = [
    ...(isMac ? [appMenu(about)] : []),
    { label: '文件', submenu: fileMenu(actions, state) },
    { label: '编辑', submenu: editMenu(actions) },
    { label: '查看', submenu: viewMenu(actions, state) },
    { label: '窗口', submenu: windowMenu(actions, state) },
    {
      label: '帮助',
      submenu: [{ label: '导出诊断…', click: () => actions.saveDiagnostics() }, SEPARATOR, about],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function appMenu(about: Item): Item {
  return {
    label: APP_TITLE,
    submenu: [about, SEPARATOR, { role: 'hide', label: '隐藏' }, { role: 'quit', label: '退出' }],
  }
}

function fileMenu(actions: MenuActions, { recent }: MenuState): Item[] {
  return [
    { label: '新建台账…', accelerator: 'CmdOrCtrl+N', click: () => actions.createLedger() },
    { label: '打开台账…', accelerator: 'CmdOrCtrl+O', click: () => actions.openLedger() },
    { label: '最近打开', enabled: recent.length > 0, submenu: recentMenu(actions, recent) },
    SEPARATOR,
    { label: '打印…', accelerator: 'CmdOrCtrl+P', click: () => actions.print() },
    { label: '页面存为文件…', click: () => actions.savePdf() },
    SEPARATOR,
    { label: '关闭窗口', accelerator: 'CmdOrCtrl+W', click: () => actions.closeWindow() },
    { role: 'quit', label: '退出', accelerator: 'CmdOrCtrl+Q' },
  ]
}

function recentMenu(actions: MenuActions, recent: readonly string[]): Item[] {
  return [
    ...recent.map((path) => ({
      // An ampersand would be taken for the mark of an access key.
      label: `${basename(path)}　${dirname(path)}`.replaceAll('&', '&&'),
      click: () => actions.openRecent(path),
    })),
    SEPARATOR,
    { label: '清空列表', click: () => actions.clearRecent() },
  ]
}

function editMenu(actions: MenuActions): Item[] {
  const pressing = (label: string, letter: string): Item => ({
    label,
    accelerator: `CmdOrCtrl+${letter}`,
    registerAccelerator: false,
    click: () => actions.press(letter),
  })
  return [
    pressing('撤销', 'Z'),
    pressing('重做', 'Y'),
    SEPARATOR,
    { role: 'cut', label: '剪切' },
    { role: 'copy', label: '复制' },
    { role: 'paste', label: '粘贴' },
    SEPARATOR,
    // Ctrl+A reaches the page, where a grid selects its cells and a text field its text.
    { role: 'selectAll', label: '全选', registerAccelerator: false },
    SEPARATOR,
    pressing('查找…', 'F'),
    pressing('替换…', 'H'),
  ]
}

function viewMenu(actions: MenuActions, { isPackaged }: MenuState): Item[] {
  const zoomIn = { label: '放大', click: () => actions.zoom('in') }
  return [
    { ...zoomIn, accelerator: 'CmdOrCtrl+=' },
    { ...zoomIn, accelerator: 'CmdOrCtrl+Plus', visible: false },
    { label: '缩小', accelerator: 'CmdOrCtrl+-', click: () => actions.zoom('out') },
    { label: '实际大小', accelerator: 'CmdOrCtrl+0', click: () => actions.zoom('reset') },
    SEPARATOR,
    // Not Ctrl+R, which fills to the right in a spreadsheet.
    { role: 'reload', label: '重新载入', accelerator: 'F5' },
    { role: 'togglefullscreen', label: '全屏', accelerator: 'F11' },
    ...(isPackaged ? [] : [{ role: 'toggleDevTools', label: '开发者工具' } as const]),
  ]
}

function windowMenu(actions: MenuActions, { windows }: MenuState): Item[] {
  return [
    { role: 'minimize', label: '最小化', accelerator: 'CmdOrCtrl+M' },
    SEPARATOR,
    ...windows.map(({ id, title }) => ({
      label: title.replaceAll('&', '&&'),
      click: () => actions.showWindow(id),
    })),
  ]
}
