/** What someone who looks into a fault needs to know, in a text that its sender can read through. */
import { cpus, freemem, release, totalmem } from 'node:os'
import { app, screen } from 'electron'
import { localDay } from '../../shared/schedule/days.ts'
import { logSoFar } from './log.ts'
import { APP_TITLE } from './window.ts'

const MEGABYTE = 1024 * 1024

export function diagnosticsName(): string {
  return `${APP_TITLE}诊断 ${localDay()}`
}

export function diagnostics(windows: number): string {
  const { electron, chrome, node } = process.versions
  const displays = screen
    .getAllDisplays()
    .map(({ size, scaleFactor }) => `${size.width}×${size.height}（${scaleFactor * 100}%）`)
  return [
    `${APP_TITLE} 诊断信息`,
    '内容：程序和系统的版本、内存、显示器、运行日志。',
    '不含：台账内容、单位和人员的姓名、文件的位置和名称（日志中这些都已略去）。',
    '',
    `程序 ${app.getVersion()}${app.isPackaged ? '' : '（未打包）'}`,
    `Electron ${electron ?? '无'}　Chromium ${chrome ?? '无'}　Node ${node}`,
    `系统 ${process.platform} ${process.arch} ${release()}`,
    `处理器 ${cpus().length} 核　内存 ${megabytes(totalmem())}，空闲 ${megabytes(freemem())}`,
    `显示器 ${displays.join('，')}`,
    `已运行 ${Math.round(process.uptime() / 60)} 分钟　窗口 ${windows} 个`,
    ...processes(),
    '',
    '—— 运行日志 ——',
    logSoFar() || '（空）\n',
  ].join('\n')
}

/** Memory of each process of the app. */
function processes(): string[] {
  return app
    .getAppMetrics()
    .map(({ type, memory }) => `进程 ${type}：${Math.round(memory.workingSetSize / 1024)} MB`)
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / MEGABYTE)} MB`
}
