import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it, vi } from 'vitest'
import { putInPlace, putInPlaceOfDamaged } from '../../../src/main/backup/replace-file.ts'
import { refusalOf } from '../../support/refusals.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const read = (path: string) => readFileSync(path, 'utf8')

function ledgerOf(name: string): { path: string; draft: string } {
  const path = join(folder, `${name}.ledger`)
  writeFileSync(path, '损坏的')
  writeFileSync(`${path}-wal`, '损坏的日志')
  const draft = `${path}.draft`
  writeFileSync(draft, '找回的')
  return { path, draft }
}

it('a damaged ledger stays beside with its journal, and no journal is left for the new one', () => {
  const { path, draft } = ledgerOf('换下')
  const aside = putInPlaceOfDamaged(draft, path)
  expect([read(path), read(aside), read(`${aside}-wal`)]).toEqual([
    '找回的',
    '损坏的',
    '损坏的日志',
  ])
  expect(existsSync(`${path}-wal`)).toBe(false)
})

it('where the new file cannot be put in its place, the damaged one is back with its journal', () => {
  const { path } = ledgerOf('换不了')
  const refused = refusalOf(() => putInPlaceOfDamaged(join(folder, '没有的文件'), path))
  expect(refused).toMatchObject({ code: 'LEDGER_IO' })
  expect([read(path), read(`${path}-wal`)]).toEqual(['损坏的', '损坏的日志'])
  expect(readdirSync(folder).filter((name) => name.startsWith('换不了.ledger.damaged'))).toEqual([])
})

it('where its journal cannot be moved, the damaged one is back with it as well', () => {
  const { path, draft } = ledgerOf('日志被占用')
  vi.useFakeTimers({ toFake: ['Date'], now: 1 })
  mkdirSync(join(`${path}.damaged-1-wal`, '不空'), { recursive: true })
  const refused = refusalOf(() => putInPlaceOfDamaged(draft, path))
  vi.useRealTimers()
  expect(refused).toMatchObject({ code: 'LEDGER_IO' })
  expect([read(path), read(`${path}-wal`)]).toEqual(['损坏的', '损坏的日志'])
})

it('a ledger that is replaced leaves no journal that would be played over the new one', () => {
  const { path, draft } = ledgerOf('覆盖')
  putInPlace(draft, path)
  expect(read(path)).toBe('找回的')
  expect(existsSync(`${path}-wal`)).toBe(false)
})
