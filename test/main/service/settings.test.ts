import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { LedgerHost } from '../../../src/main/service/host.ts'
import { Settings } from '../../../src/main/service/settings.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const home = temporaryFolder()
const file = join(home, 'browser-key')

describe('the key of the browser mode', () => {
  it('is made once and stays, for its owner alone', () => {
    const key = new Settings(home).browserKey
    expect(key).toMatch(/^[\w-]{43}$/u)
    expect(new Settings(home).browserKey).toBe(key)
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(home)).toEqual(['browser-key'])
  })

  it.each([
    ['empty', ''],
    ['of nothing but zeros', '\0'.repeat(43)],
  ])('is made anew where a crash left one that is %s', (_, left) => {
    writeFileSync(file, left)
    const key = new Settings(home).browserKey
    expect(key).toMatch(/^[\w-]{43}$/u)
    expect(readFileSync(file, 'utf8')).toBe(key)
  })
})

describe('settings that cannot be kept', () => {
  it('do not keep a ledger from being opened', () => {
    const folder = join(home, 'shut')
    // A folder in its place: nothing can be written there, whoever one is.
    mkdirSync(join(folder, 'settings.json', 'x'), { recursive: true })
    const host = new LedgerHost(new Settings(folder))
    const heard: string[] = []
    host.subscribe(({ type }) => heard.push(type))
    const told = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
    host.create(join(folder, '某市.ledger'), { sample: false })
    expect(heard).toContain('reopened')
    expect(told).toHaveBeenCalledWith(expect.stringContaining('Settings were not kept'))
    told.mockRestore()
    host.close()
  })
})
