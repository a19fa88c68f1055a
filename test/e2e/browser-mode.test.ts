/** A day's work in the browser mode, by the command that an office gives, from ledger to file. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Settings } from '../../src/main/service/settings.ts'
import { Cli } from '../support/cli.ts'
import { ReturnedWorkbook } from '../support/returned-workbook.ts'
import { temporaryFolder } from '../support/temp-folder.ts'
import { openOwn } from '../support/workbooks.ts'
import { dropFiles } from './drop.ts'
import { launchChromium } from './ledger-app.ts'

const DISTRICT = '润州区'

it('another ledger is opened, a workbook dropped and merged, an export downloaded, and all of it kept', async () => {
  const folder = temporaryFolder()
  const cli = new Cli(folder)
  const [served, other] = ['甲市', '乙市'].map((name) => join(folder, `${name}.ledger`))
  if (served === undefined || other === undefined) throw new Error('no ledgers')
  for (const ledger of [served, other]) expect(cli.run(['new', ledger, '--sample']).exit).toBe(0)
  const sent = join(folder, '润州区报送.xlsx')
  const submission = ['export', 'submission', '--district', DISTRICT, '--ledger', other, '-o', sent]
  expect(cli.run(submission).exit).toBe(0)
  const { projects } = cli.json(['list', '--ledger', other, '--where', `district=${DISTRICT}`])
    .json as { projects: { id: string; code: string }[] } // by the command's contract
  const { id = '', code = '' } = projects[0] ?? {}
  const book = await ReturnedWorkbook.of(readFileSync(sent))
  writeFileSync(sent, await book.set(code, { investment: 98_765 }).bytes())
  const settings = new Settings(join(folder, 'home'))
  settings.rememberProfile(null)
  settings.rememberTour()

  const service = await cli.serve(['--ledger', served])
  const browser = await launchChromium()
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${service.url}#/settings?list=ledgers`)
  await page.getByRole('button', { name: '打开台账 乙市' }).click()
  await page.getByText('已打开“乙市”').waitFor()

  await dropFiles(page, [sent])
  await page.getByRole('button', { name: '开始核对' }).click()
  await page.getByRole('button', { name: '写入台账' }).click()
  await page.getByText('已更新 1 个项目的 1 个单元格').first().waitFor()

  await page.goto(new URL('#/projects', page.url()).href)
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: /导出明细$/u }).click()
  const [sheet] = (await openOwn(readFileSync(await (await download).path()))).worksheets
  const rows = sheet?.getSheetValues().map((row) => JSON.stringify(row)) ?? []
  expect(rows.find((row) => row?.includes(code))).toContain('98765')

  await browser.close()
  await service.stop()
  expect(cli.json(['show', id, '--ledger', other]).json).toMatchObject({
    project: { investment: 98_765 },
  })
  for (const ledger of [served, other])
    expect(cli.json(['verify', '--ledger', ledger]).json).toMatchObject({ ok: true })
  expect(cli.json(['history', '--ledger', served]).json).toMatchObject({ changes: [{ seq: 1 }] })
})
