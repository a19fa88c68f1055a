import { mkdirSync, writeFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Settings } from '../../../src/main/service/settings.ts'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()

it('who works here is kept in the program’s folder, and the account stands in for no name', () => {
  const settings = new Settings(join(folder, 'a'))
  expect([settings.author, settings.isProfileAsked]).toEqual([userInfo().username, false])
  settings.rememberProfile({ name: '', unit: '大气科' })
  expect(new Settings(join(folder, 'a')).author).toBe(`${userInfo().username}（大气科）`)
  settings.rememberProfile({ name: '张三', unit: '' })
  const again = new Settings(join(folder, 'a'))
  expect([again.author, again.isProfileAsked]).toEqual(['张三', true])
})

it('settings of an earlier version keep what they said', () => {
  const home = join(folder, 'b')
  mkdirSync(home)
  writeFileSync(join(home, 'settings.json'), '{"lastLedger":"/x.ledger","author":null}')
  expect(new Settings(home).lastLedger).toBe('/x.ledger')
})

it('the command line writes who is told, else who is set', () => {
  const cli = new Cli(folder)
  new Settings(join(folder, 'home')).rememberProfile({ name: '张三', unit: '大气科' })
  const place = ['district=丹阳市', 'category=VOCs治理项目', '--ledger', '人.ledger']
  cli.json(['new', '人.ledger'])
  cli.json(['add', 'enterprise=甲公司', ...place, '--author', '李工'])
  cli.json(['add', 'enterprise=乙公司', ...place])
  const { changes } = cli.json(['history', '--ledger', '人.ledger']).json
  expect((changes as { author: string }[]).map(({ author }) => author)).toEqual([
    '张三（大气科）',
    '李工',
    '张三（大气科）',
  ]) // of `history`
})
