/** Operations at many levels of room left, on a full disk and above a limit on the size of files. */
import { spawnSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { TESTER } from '../support/ledgers.ts'
import type { FullFigures } from './full-worker.ts'
import { preparedLedger } from './prepared-ledger.ts'

/** Where this may not mount a disk, files are limited instead. */
export function workWithoutRoom(
  folder: string,
  means: 'disk' | 'limit',
  levels: number,
): FullFigures & { means: 'disk' | 'limit' } {
  const place = join(folder, `no-room-${means}`)
  mkdirSync(place)
  const prepared = preparedLedger(folder, (ledger) => {
    const [row] = ledger.rows('project')
    const edit = {
      edit: 'set',
      list: 'project',
      id: row?.id ?? '',
      field: 'remark',
      value: '初',
    } as const
    commitEdits(ledger, TESTER, [edit])
  })
  const isMounted = means === 'disk' && run('mount', '-t', 'tmpfs', '-o', 'size=4m', 'none', place)
  try {
    const used = isMounted ? 'disk' : 'limit'
    const worker = join(import.meta.dirname, 'full-worker.ts')
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [worker, used, prepared, place, String(levels)],
      { encoding: 'utf8' },
    )
    if (stdout === '') throw new Error(stderr)
    return { means: used, ...JSON.parse(stdout) }
  } finally {
    if (isMounted) run('umount', '-l', place)
  }
}

function run(command: string, ...args: string[]): boolean {
  return spawnSync(command, args).status === 0
}
