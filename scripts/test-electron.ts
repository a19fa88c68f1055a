/**
 * `npm run test:electron`: the tests of the desktop window on Electron's own runtime, which `npm ci`
 * does not bring. Without it nothing is run, and that is no success.
 */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { ensureBuilt, hasDisplay, installedExecutable } from './runtime.ts'

/** Neither passed nor failed. */
const NOT_RUN = 77

const root = join(import.meta.dirname, '..')
const executable = installedExecutable()

if (executable === null) {
  notRun('没有 Electron 运行环境（node node_modules/electron/install.js 可下载）')
} else if (!hasDisplay()) {
  notRun('没有图形显示环境（Linux 可用 xvfb-run）')
} else {
  await ensureBuilt()
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const files = ['test/shell/window.test.ts', 'test/shell/menu.test.ts']
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...files], {
    cwd: root,
    env: { ...process.env, ELECTRON_EXECUTABLE: executable },
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
}

function notRun(reason: string): void {
  console.error(`未运行：${reason}`)
  process.exitCode = NOT_RUN
}
