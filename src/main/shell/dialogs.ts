import { app, type BrowserWindow, dialog } from 'electron'
import { APP_TITLE } from './window.ts'

const EXTENSION = 'ledger'
const filters = [{ name: APP_TITLE, extensions: [EXTENSION] }]

/** The chosen file, or null when the user thinks better of it. */
export async function askLedgerToOpen(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '打开台账',
    buttonLabel: '打开',
    properties: ['openFile'],
    filters,
  })
  return canceled ? null : (filePaths[0] ?? null)
}

/** The file to create, or null when the user thinks better of it. */
export async function askLedgerToCreate(window: BrowserWindow): Promise<string | null> {
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: '新建台账',
    buttonLabel: '新建',
    defaultPath: `新台账.${EXTENSION}`,
    filters,
  })
  if (canceled || !filePath) return null
  // Linux dialogs do not add the extension of the chosen filter.
  return filePath.endsWith(`.${EXTENSION}`) ? filePath : `${filePath}.${EXTENSION}`
}

export async function showFailure(
  window: BrowserWindow,
  failure: { code: string; message: string },
): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'error',
    title: APP_TITLE,
    message: failure.message,
    detail: `错误代码：${failure.code}`,
    buttons: ['知道了'],
  })
}

/** True when the user wants the service back, false to leave the app. */
export async function askToRestartService(window: BrowserWindow, code: number): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: APP_TITLE,
    message: '台账服务意外停止。已经保存的修改都在台账文件中。',
    detail: `退出代码：${code}`,
    buttons: ['重新启动服务', '退出'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

export async function showAbout(window: BrowserWindow): Promise<void> {
  await dialog.showMessageBox(window, {
    type: 'info',
    title: `关于${APP_TITLE}`,
    message: APP_TITLE,
    detail: `版本 ${app.getVersion()}\n城市大气污染防治重点工程项目的桌面台账`,
    buttons: ['关闭'],
  })
}
