import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
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
