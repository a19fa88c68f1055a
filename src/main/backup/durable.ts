/** Files put under their name only when they are whole and on the disk. */
import { closeSync, fsyncSync, openSync, renameSync } from 'node:fs'
import { dirname } from 'node:path'

export function renameDurably(from: string, to: string): void {
  syncPath(from, 'r+')
  renameSync(from, to)
  syncFolder(dirname(to))
}

function syncFolder(folder: string): void {
  // Windows cannot open a folder; there the rename itself is written through.
  if (process.platform !== 'win32') syncPath(folder, 'r')
}

function syncPath(path: string, mode: 'r' | 'r+'): void {
  const file = openSync(path, mode)
  try {
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
