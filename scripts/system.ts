/**
 * What the tests need from the system: a Chromium, a font with Chinese characters, pdftotext, and
 * LibreOffice as the program in which districts edit their workbooks and open Word files.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromiumPath } from '../src/main/export/pdf/chromium.ts'

/** Installs what is missing on Debian; elsewhere throws a sentence that says what to install. */
export function ensureSystemPackages(): void {
  const missing = [
    ...(chromiumPath() === null ? ['chromium'] : []),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
    ...(existsSync('/usr/bin/soffice') ? [] : ['libreoffice-calc-nogui']),
    ...(hasOfficeBridge() ? [] : ['python3-uno']),
    ...(existsSync('/usr/lib/libreoffice/program/libswlo.so') ? [] : ['libreoffice-writer-nogui']),
    ...(spawnSync('pdftotext', ['-v']).error === undefined ? [] : ['poppler-utils']),
  ]
  if (missing.length === 0) return
  console.log(`正在安装测试所需的系统软件：${missing.join('、')}…`)
  const isRoot = process.getuid?.() === 0
  const apt = isRoot ? ['apt-get'] : ['sudo', '-n', 'apt-get']
  run([...apt, 'update', '-q'], missing)
  run([...apt, 'install', '-q', '-y', '--no-install-recommends', 'fontconfig', ...missing], missing)
}

function hasChineseFont(): boolean {
  const fonts = spawnSync('fc-list', [':lang=zh'], { encoding: 'utf8' })
  return fonts.status === 0 && fonts.stdout.trim() !== ''
}

/** Debian's Python with the bridge to LibreOffice. */
function hasOfficeBridge(): boolean {
  return spawnSync('/usr/bin/python3', ['-c', 'import uno']).status === 0
}

function run([command = '', ...args]: string[], missing: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const { status, stderr, stdout } = spawnSync(command, args, { env, encoding: 'utf8' })
  if (status === 0) return
  throw new Error(
    `无法自动安装 ${missing.join('、')}，请手动安装后重试。\n${stdout ?? ''}${stderr ?? ''}`,
  )
}
