import { expect, it } from 'vitest'
import { isShare, networkTypeOf } from '../../../src/main/ledger/network-folder.ts'

/** As Linux wrote it, but for the names of servers. */
const TABLE = String.raw`22 28 0:21 / /proc rw,nosuid shared:12 - proc proc rw
28 1 254:0 / / rw,relatime shared:1 - ext4 /dev/vda rw
41 28 0:35 / /mnt/share rw,relatime shared:20 - nfs4 server:/export rw,vers=4.2,hard
42 28 0:36 / /mnt/共享\040盘 rw,relatime - cifs //server/plan rw,vers=3.1.1
43 28 0:37 / /home/u/remote rw,nosuid - fuse.sshfs u@server: rw
44 28 0:38 / /mnt/ntfs rw - fuseblk /dev/sdb1 rw
45 28 0:39 / /mnt/host rw - 9p host rw,trans=virtio
46 41 254:3 / /mnt/share/local rw - ext4 /dev/vdc rw
`

it.each([
  ['/home/u', null],
  ['/mnt/share', 'nfs4'],
  ['/mnt/share/2023', 'nfs4'],
  ['/mnt/share-other', null],
  ['/mnt/共享 盘/治气', 'cifs'],
  ['/home/u/remote/x', 'fuse.sshfs'],
  ['/mnt/ntfs/x', null],
  ['/mnt/host/x', null],
  ['/mnt/share/local/x', null],
])('the folder %s is on a network file system: %s', (folder, type) => {
  expect(networkTypeOf(folder, TABLE)).toBe(type)
})

it.each([
  [String.raw`\\server\plan\治气`, true],
  [String.raw`\\?\C:\治气`, false],
  [String.raw`C:\治气`, false],
])('on Windows %s is a share: %s', (folder, is) => {
  expect(isShare(folder)).toBe(is)
})
