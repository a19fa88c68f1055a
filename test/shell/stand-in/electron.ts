/** The part of Electron's main-process module that the shell uses. */
export { app } from './app.ts'
export { BrowserWindow, session } from './browser-window.ts'
export { dialog } from './dialog.ts'
export { ipcMain } from './ipc-main.ts'
export { Menu } from './menu.ts'
export { protocol } from './protocol.ts'
export { utilityProcess } from './utility-process.ts'
