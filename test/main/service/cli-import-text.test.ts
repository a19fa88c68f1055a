/** What a person reads of an import on the command line. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { ReturnedWorkbook } from '../../support/returned-workbook.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const cli = new Cli(folder)
const LEDGER = ['--ledger', 'a.ledger']
const CODE = '2023-DY-C-001'

it('names the conflict that keeps an import from being written, and the ways on', async () => {
  cli.run(['new', 'a.ledger'])
  cli.run(['add', 'district=丹阳市', 'category=VOCs治理项目', 'name=一号线', ...LEDGER])
  cli.run(['export', 'submission', '--district', '丹阳', '-o', '丹阳.xlsx', ...LEDGER])
  cli.run(['set', CODE, 'remark=市里改', ...LEDGER])
  const path = join(folder, '丹阳.xlsx')
  const book = await ReturnedWorkbook.of(new Uint8Array(readFileSync(path)))
  writeFileSync(path, await book.set(CODE, { remark: '区里改' }).bytes())
  const run = (...options: string[]) => cli.run(['import', '丹阳.xlsx', ...LEDGER, ...options])

  const stopped = run()
  expect(stopped.exit).toBe(4)
  expect(stopped.stdout).toContain('冲突 1，错误 0')
  expect(stopped.stdout).toContain('有未定的冲突，没有写入；可加 --on-conflict ours 或 theirs')
  expect(stopped.stdout).toContain('第 5 行 备注：下发时“”，台账现为“市里改”，报送“区里改”')
  expect(stopped.stdout).not.toContain('有错误')

  expect(run('--on-conflict', 'theirs', '--dry-run').stdout).toContain('只是试算，没有写入')
  expect(run('--on-conflict', 'theirs').stdout).toMatch(/已写入第 \d+ 版/u)
  expect(run('--on-conflict', 'theirs').stdout).toContain('与台账一致，没有要写入的改动')
}, 60_000)
