/**
 * Whether a folder lies on another machine.
 *
 * SQLite promises that one process at a time writes only where locks hold and that what is committed
 * stays only where a sync reaches the disk. A network file system may break either without a word,
 * and from one machine it cannot be tried out. So a ledger is not opened there.
 */
import { readFileSync, realpathSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'

/** Types in Linux's mount table. Others, disks of virtual machines included, count as local. */
const NETWORK_TYPE =
  /^(nfs4?|cifs|smb3?|smbfs|ncpfs|afs|ceph|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|s3fs|smbnetfs|curlftpfs))$/u

/** @throws LedgerError LEDGER_ON_NETWORK */
export function assertLocalFolder(file: string): void {
  const kind = networkKind(realFolder(file))
  if (kind !== null)
    throw new LedgerError(
      'LEDGER_ON_NETWORK',
      `台账不能在网络文件夹（${kind}）中打开：那里不能保证同一时间只有一个程序写入、写完就落盘，可能损坏。请复制到本机磁盘再打开；备份的第二位置可以设在网络文件夹：${file}`,
      { file },
    )
}

/** True for a file, which may not be there yet, in a folder of another machine. */
export function isOnNetwork(file: string): boolean {
  return networkKind(realFolder(file)) !== null
}

/** The folder of a file, or the nearest one above that is there, by its own name. */
function realFolder(file: string): string {
  let folder = dirname(resolve(file))
  for (;;) {
    try {
      // Of a drive letter of Windows that stands for a share this gives the share.
      return realpathSync.native(folder)
    } catch {
      const above = dirname(folder)
      if (above === folder) return folder
      folder = above
    }
  }
}

function networkKind(folder: string): string | null {
  if (process.platform === 'win32') return isShare(folder) ? (folder.split('\\')[2] ?? '') : null
  if (process.platform !== 'linux') return null
  return networkTypeOf(folder, mountTable())
}

/** `\\server\share\…` */
export function isShare(folder: string): boolean {
  return /^\\\\[^?.\\]/u.test(folder)
}

/** The type of the file system of a folder where it is one of the network, by Linux's mountinfo. */
export function networkTypeOf(folder: string, table: string): string | null {
  let [longest, type] = ['', '']
  for (const line of table.split('\n')) {
    const [mount = '', rest = ''] = line.split(' - ')
    const point = unescaped(mount.split(' ')[4] ?? '')
    const isOver = point === '/' || folder === point || folder.startsWith(`${point}/`)
    // A later mount on the same point lies over the earlier one.
    if (point !== '' && isOver && point.length >= longest.length)
      [longest, type] = [point, rest.split(' ')[0] ?? '']
  }
  return NETWORK_TYPE.test(type) ? type : null
}

function unescaped(point: string): string {
  return point.replaceAll(/\\([0-7]{3})/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 8)),
  )
}

function mountTable(): string {
  try {
    return readFileSync('/proc/self/mountinfo', 'utf8')
  } catch {
    return ''
  }
}
