import { release } from 'node:os'
import { app, type BrowserWindow, dialog } from 'electron'
import { LEDGER_EXTENSION } from './ledger-paths.ts'
import { APP_TITLE } from './window.ts'

const filters = [{ name: APP_TITLE, extensions: [LEDGER_EXTENSION] }]

/** The chosen files; none when the user thinks better of it. */
export async function askLedgersToOpen(window: BrowserWindow): Promise<string[]> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title: '打开台账',
    buttonLabel: '打开',
    properties: ['openFile', 'multiSelections'],
    filters,
  })
  return canceled ? [] : filePaths
}

/** The file to create, or null when the user thinks better of it. */
export function askLedgerToCreate(window: BrowserWindow): Promise<string | null> {
  return askFile(window, { title: '新建台账', buttonLabel: '新建', name: '新台账' }, filters)
}

/** Where a PDF of the page goes, or null. */
export function askPdf(window: BrowserWindow, name: string): Promise<string | null> {
  const pdf = [{ name: 'PDF', extensions: ['pdf'] }]
  return askFile(window, { title: '存为 PDF', buttonLabel: '保存', name }, pdf)
}

/** Where diagnostics go, or null. */
export function askDiagnostics(window: BrowserWindow, name: string): Promise<string | null> {
  const text = [{ name: '文本', extensions: ['txt'] }]
  return askFile(window, { title: '导出诊断', buttonLabel: '保存', name }, text)
}

async function askFile(
  window: BrowserWindow,
  { title, buttonLabel, name }: { title: string; buttonLabel: string; name: string },
  kinds: { name: string; extensions: [string] | string[] }[],
): Promise<string | null> {
  const ending = `.${kinds[0]?.extensions[0]}`
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel,
    defaultPath: `${name}${ending}`,
    filters: kinds,
  })
  if (canceled || !filePath) return null
  // Linux dialogs do not add the extension of the chosen filter.
  return filePath.toLowerCase().endsWith(ending) ? filePath : `${filePath}${ending}`
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

/** Asked at once, because a page that is about to leave cannot wait. True to leave. */
export function askToLeave(window: BrowserWindow): boolean {
  const choice = dialog.showMessageBoxSync(window, {
    type: 'warning',
    title: APP_TITLE,
    message: '还有没写入台账的内容',
    detail: '正在编辑的单元格，或核对导入时作的决定，离开后就没有了。已写入的修改不受影响。',
    buttons: ['留在这里', '放弃并离开'],
    defaultId: 0,
    cancelId: 0,
  })
  return choice === 1
}

/** True when the user wants the service back, false to close the window. */
export async function askToRestartService(window: BrowserWindow, code: number): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: APP_TITLE,
    message: '台账服务接连意外停止。已经保存的修改都在台账文件中。',
    detail: `退出代码：${code}。可从“帮助—导出诊断”把运行情况交给维护人员。`,
    buttons: ['重新启动服务', '关闭窗口'],
    defaultId: 0,
    cancelId: 1,
  })
  return response === 0
}

/** True to load the page again, false to close the window. */
export async function askToReload(
  window: BrowserWindow,
  { reason, isRepeated }: { reason: string; isRepeated: boolean },
): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'error',
    title: APP_TITLE,
    message: isRepeated ? '窗口内容接连意外停止' : '窗口内容意外停止',
    detail: `已经保存的修改都在台账文件中。（${reason}）`,
    buttons: ['重新载入', '关闭窗口'],
    defaultId: isRepeated ? 1 : 0,
    cancelId: 1,
  })
  return response === 0
}

/** True to load the page again, false to go on waiting. */
export async function askToWait(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    title: APP_TITLE,
    message: '窗口没有响应',
    detail: '可能正在处理很多行，也可能停住了。重新载入不影响已经保存的修改。',
    buttons: ['继续等待', '重新载入'],
    defaultId: 0,
    cancelId: 0,
  })
  return response === 1
}

export async function showAbout(window: BrowserWindow): Promise<void> {
  const { electron, chrome, node } = process.versions
  await dialog.showMessageBox(window, {
    type: 'info',
    title: `关于${APP_TITLE}`,
    message: `${APP_TITLE} ${app.getVersion()}`,
    detail: [
      '城市大气污染防治重点工程项目的桌面台账',
      `Electron ${electron ?? '无'}　Chromium ${chrome ?? '无'}　Node ${node}`,
      `${process.platform} ${process.arch}　${release()}`,
    ].join('\n'),
    buttons: ['关闭'],
  })
}
