import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerError } from '../../../shared/errors.ts'
import { appRoot } from '../../app-root.ts'
import { serveLedger } from '../browser/http.ts'
import { readIdleExit } from '../browser/idle-watch.ts'
import { LedgerHost } from '../host.ts'
import { Settings } from '../settings.ts'
import type { Command } from './command.ts'
import { required, userPath } from './with-ledger.ts'

export const serveCommand: Command = {
  name: 'serve',
  usage: '--ledger FILE [--port N] [--token T] [--idle-exit MINUTES]',
  summary:
    '在本机浏览器中使用台账，前台运行，Ctrl+C 结束；--idle-exit 没有窗口连接多少分钟后自动退出；固定口令最好写在环境变量 CLEAN_AIR_LEDGER_TOKEN 中，命令行上的 --token 别的用户看得见',
  options: { ledger: 'value', port: 'value', token: 'value', 'idle-exit': 'value' },
  positionals: [0, 0],
  async run(input) {
    const webRoot = join(appRoot(), 'out', 'renderer')
    if (!existsSync(join(webRoot, 'index.html')))
      throw new LedgerError('USAGE', '界面尚未构建，请先运行 npm run build')
    const port = Number(input.value('port') ?? 0)
    if (!Number.isInteger(port) || port < 0 || port > 65_535)
      throw new LedgerError('USAGE', '--port 应为 0 到 65535')
    const token = input.value('token') ?? process.env.CLEAN_AIR_LEDGER_TOKEN
    const idleAfter = readIdleExit(input.value('idle-exit'))
    const host = new LedgerHost(new Settings())
    host.open(userPath(required(input, 'ledger')))
    const stopping = new AbortController()
    const serving = await serveLedger(host, {
      port,
      webRoot,
      ...(token === undefined || token === '' ? {} : { token }),
      ...(idleAfter === null ? {} : { idle: { after: idleAfter, end: () => stopping.abort() } }),
      // Standard output is the one line that other programs read.
      onEntered: (url) => process.stderr.write(`再打开一个浏览器用这个地址：${url}\n`),
    }).catch((error) => {
      host.close()
      throw portError(error, port)
    })
    process.stdout.write(`listening ${serving.url}\n`)
    await untilStopped(stopping.signal)
    await serving.close()
    host.close()
    return { json: { ok: true }, text: '' }
  },
}

function portError(error: unknown, port: number): unknown {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
  return isTaken ? new LedgerError('USAGE', `端口 ${port} 已被占用，请换一个`) : error
}

function untilStopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => resolve())
    process.once('SIGINT', resolve)
    process.once('SIGTERM', resolve)
  })
}
