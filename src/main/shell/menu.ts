import { Menu, type MenuItemConstructorOptions } from 'electron'

export interface MenuActions {
  createLedger(): void
  openLedger(): void
  showAbout(): void
}

/** 撤销 and 重做 are missing on purpose: Ctrl+Z belongs to the page, which undoes ledger changes. */
export function showMenu(actions: MenuActions): void {
  const template: MenuItemConstructorOptions[] = [
    {
      label: '文件',
      submenu: [
        { label: '新建台账…', accelerator: 'CmdOrCtrl+N', click: () => actions.createLedger() },
        { label: '打开台账…', accelerator: 'CmdOrCtrl+O', click: () => actions.openLedger() },
        { type: 'separator' },
        { role: 'quit', label: '退出' },
      ],
    },
    {
      label: '编辑',
      submenu: [
        { role: 'cut', label: '剪切' },
        { role: 'copy', label: '复制' },
        { role: 'paste', label: '粘贴' },
        { type: 'separator' },
        // Ctrl+A reaches the page, where a grid selects its cells and a text field its text.
        { role: 'selectAll', label: '全选', registerAccelerator: false },
      ],
    },
    {
      label: '视图',
      submenu: [
        { role: 'zoomIn', label: '放大' },
        { role: 'zoomOut', label: '缩小' },
        { role: 'resetZoom', label: '实际大小' },
        { type: 'separator' },
        // Not Ctrl+R, which fills to the right in a spreadsheet.
        { role: 'reload', label: '重新加载', accelerator: 'F5' },
        { role: 'togglefullscreen', label: '全屏' },
      ],
    },
    {
      label: '帮助',
      submenu: [{ label: '关于治气台账', click: () => actions.showAbout() }],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}
