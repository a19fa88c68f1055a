/** What the app runs on and `npm ci` does not bring: the built interface and Electron's runtime. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const DOWNLOAD_WAIT_S = 20

const root = join(import.meta.dirname, '..')
const electron = join(root, 'node_modules/electron')

const SOURCES = ['src', 'templates', 'package.json', 'electron.vite.config.ts']
const BUILT = [
  'out/main/main.js',
  'out/main/service.js',
  'out/main/start-app.js',
  'out/main/command-line.js',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
]

/** Builds the interface when it is missing or older than its sources; throws the build log. */
export async function ensureBuilt(): Promise<void> {
  if (isBuilt()) return
  // Not on stdout, which belongs to the command line's answers.
  console.error('正在构建界面…')
  const build = runNode([join(root, 'node_modules/electron-vite/bin/electron-vite.js'), 'build'])
  const { code, output } = await finished(build)
  if (code !== 0) throw new Error(`界面构建失败：\n${output}`)
}

/**
 * A part of the service from the bundle, where hundreds of files are a few: whoever starts the app
 * waits two thirds of the time.
 */
export function fromBundle(entry: 'start-app' | 'command-line') {
  return import(pathToFileURL(join(root, 'out/main', `${entry}.js`)).href)
}

function isBuilt(): boolean {
  const built = BUILT.map((file) => join(root, file))
  if (!built.every((file) => existsSync(file))) return false
  const oldest = Math.min(...built.map((file) => statSync(file).mtimeMs))
  return SOURCES.every((source) => newestUnder(join(root, source)) <= oldest)
}

/** Folders count as well: their time moves when a file in them goes away. */
function newestUnder(path: string): number {
  const { mtimeMs } = statSync(path)
  if (!statSync(path).isDirectory()) return mtimeMs
  const inside = readdirSync(path, { recursive: true, encoding: 'utf8' })
  // At each start: to join two thousand paths would take longer than to look at the files.
  return Math.max(mtimeMs, ...inside.map((name) => statSync(`${path}/${name}`).mtimeMs))
}

/** Linux without a display server can show no window; other systems always have a display. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** Electron's executable, or why there can be no desktop window here. */
export async function desktopRuntime(): Promise<{ executable: string } | { obstacle: string }> {
  if (!hasDisplay()) return { obstacle: '没有图形显示环境，无法打开桌面窗口' }
  // As root Electron runs only with its sandbox off, which this app never does.
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return { obstacle: '以 root 运行时不启动桌面窗口' }
  }
  const present = installedExecutable()
  if (present) return { executable: present }
  console.log(`未发现桌面运行环境，正在尝试下载（最多等 ${DOWNLOAD_WAIT_S} 秒）…`)
  const isInTime = await download()
  const executable = installedExecutable()
  if (executable) return { executable }
  return { obstacle: isInTime ? '桌面运行环境下载失败' : '桌面运行环境未能及时下载完' }
}

/** path.txt is written last, so a download that was cut off does not count. */
export function installedExecutable(): string | null {
  const pathFile = join(electron, 'path.txt')
  if (!existsSync(pathFile)) return null
  const executable = join(electron, 'dist', readFileSync(pathFile, 'utf8'))
  return existsSync(executable) ? executable : null
}

async function download(): Promise<boolean> {
  const child = runNode([join(electron, 'install.js')])
  const timer = setTimeout(() => child.kill('SIGKILL'), DOWNLOAD_WAIT_S * 1000)
  await finished(child)
  clearTimeout(timer)
  return child.signalCode === null
}

/** A runtime that cannot start (libraries missing, sandbox forbidden) ends well within this. */
const STARTING_MS = 10_000

/** Runs the desktop app to its end: its exit code, or why no window can have been seen. */
export async function runDesktop(
  executable: string,
): Promise<{ exitCode: number } | { obstacle: string }> {
  const { ELECTRON_RUN_AS_NODE: _, ...env } = process.env
  const begin = Date.now()
  const child = spawn(executable, [root], { cwd: root, env, stdio: 'inherit' })
  const pass = (signal: NodeJS.Signals) => child.kill(signal)
  process.on('SIGINT', pass).on('SIGTERM', pass)
  const { code } = await finished(child)
  process.off('SIGINT', pass).off('SIGTERM', pass)
  const signal = child.signalCode
  if (code === 0 || signal === 'SIGINT' || signal === 'SIGTERM') return { exitCode: 0 }
  if (Date.now() - begin > STARTING_MS) return { exitCode: code ?? 1 }
  return { obstacle: `桌面窗口启动失败（${signal ?? code ?? '无法运行'}）` }
}

function runNode(args: string[]): ChildProcess {
  const env = { ...process.env, NO_COLOR: '1' }
  return spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
}

/** Waits for the end of a process and gives what it wrote; no code when it did not exit itself. */
async function finished(child: ChildProcess): Promise<{ code: number | null; output: string }> {
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output = (output + text).slice(-20_000)
    })
  }
  try {
    await once(child, 'close')
  } catch (error) {
    return { code: null, output: String(error) }
  }
  return { code: child.exitCode, output }
}
