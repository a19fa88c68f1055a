/** `npm start`: the desktop window where there can be one, the same app in a browser elsewhere. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ERROR_TABLE, LedgerError } from '../../../shared/errors.ts'
import { appRoot } from '../../app-root.ts'
import { LedgerHost } from '../host.ts'
import { Settings } from '../settings.ts'
import { serveLedger } from './http.ts'
import { readIdleExit } from './idle-watch.ts'
import { PrivateOpener } from './private-opener.ts'

const USAGE =
  '用法：npm start -- [--port 端口] [--no-open] [--idle-exit 分钟]（选项只用于浏览器模式）'

interface Options {
  /** 0: any free one. */
  port: number
  opensBrowser: boolean
  /** Milliseconds without a window after which the service ends; null: never. */
  idleAfter: number | null
}

/** What the machine has beside this program. */
export interface Machine {
  hasDisplay: boolean
  /** Runs the desktop app to its end, or tells why there can be no window. */
  runDesktop(): Promise<{ exitCode: number } | { obstacle: string }>
}

/** Gives the exit code, or null where the service goes on. */
export async function startApp(args: string[], machine: Machine): Promise<number | null> {
  try {
    const options = readOptions(args)
    const desktop = await machine.runDesktop()
    if ('exitCode' in desktop) return desktop.exitCode
    console.log(`${desktop.obstacle}，改用浏览器模式。`)
    await serveBrowser(options, machine)
    return null
  } catch (error) {
    return report(error)
  }
}

/** Serves the last ledger until Ctrl+C. */
async function serveBrowser(options: Options, { hasDisplay }: Machine): Promise<void> {
  const settings = new Settings()
  const last = settings.lastLedger
  if (last !== null && !existsSync(last)) {
    console.log(`上次的台账已不在原处：${last}。改为打开示例台账。`)
  }
  const host = new LedgerHost(settings)
  const said = openLast(host)
  const webRoot = join(appRoot(), 'out/renderer')
  const opener = new PrivateOpener(settings.documents)
  const stop = async () => {
    opener.forget()
    await server.close()
    host.close()
    process.exit(0)
  }
  const { idleAfter } = options
  const server = await serveLedger(host, {
    webRoot,
    port: options.port,
    onEntered(url) {
      opener.forget()
      console.log(`再打开一个浏览器用这个地址：${url}`)
    },
    ...(idleAfter === null
      ? {}
      : {
          idle: {
            after: idleAfter,
            end() {
              console.log('没有窗口连接，按 --idle-exit 的要求退出。')
              void stop()
            },
          },
        }),
  }).catch((error) => {
    host.close()
    throw portError(error, options.port)
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  console.log(said)
  console.log(`已在浏览器模式启动：${server.url}`)
  console.log('按 Ctrl+C 停止。')
  if (options.opensBrowser && hasDisplay) await openBrowser(opener.page(server.url))
}

/** A ledger that does not open is no end: the page says why, and offers the ways on. */
function openLast(host: LedgerHost): string {
  try {
    return `已打开台账：${host.openLastOrSample().name}`
  } catch (error) {
    if (!(error instanceof LedgerError)) throw error
    return `${error.message}（${error.code}），处理办法见打开的页面`
  }
}

function portError(error: unknown, port: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code === 'EADDRINUSE') return new LedgerError('USAGE', `端口 ${port} 已被占用，请换一个`)
  if (code === 'EACCES') return new LedgerError('USAGE', `没有使用端口 ${port} 的权限，请换一个`)
  return error
}

/** A machine without a browser still has the printed address. */
async function openBrowser(page: string): Promise<void> {
  const complain = () => console.log('未能打开默认浏览器，请自行打开上面的网址。')
  try {
    const { default: open } = await import('open')
    const browser = await open(page)
    browser.once('error', complain)
  } catch {
    complain()
  }
}

function readOptions(args: string[]): Options {
  let values: { port: string; 'no-open': boolean; 'idle-exit'?: string }
  try {
    values = parseArgs({
      args,
      options: {
        port: { type: 'string', default: '0' },
        'no-open': { type: 'boolean', default: false },
        'idle-exit': { type: 'string' },
      },
    }).values
  } catch {
    throw new LedgerError('USAGE', USAGE)
  }
  return {
    port: readPort(values.port),
    opensBrowser: !values['no-open'],
    idleAfter: readIdleExit(values['idle-exit']),
  }
}

function readPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/u.test(text) && port <= 65_535) return port
  throw new LedgerError('USAGE', `端口应为 0 至 65535 的整数，而不是“${text}”。${USAGE}`)
}

/** Says what went wrong and gives the exit code for it. */
function report(error: unknown): number {
  if (error instanceof LedgerError) {
    console.error(`${error.message}（${error.code}）`)
    return ERROR_TABLE[error.code].exit
  }
  console.error(error instanceof Error ? error.message : error)
  return 1
}
