import { expect, it } from 'vitest'
import { commitEdits } from '../../src/main/lists/commit.ts'
import { TESTER } from '../support/ledgers.ts'
import { type LedgerApp, withLedgerApp } from './ledger-app.ts'

let app: LedgerApp
withLedgerApp((started) => {
  app = started
})

it('the panel of a project shows its months in order, with what changed from one to the next', async () => {
  const [project] = app.host.ledger.rows('project')
  const report = (month: string, percent: number) =>
    commitEdits(app.host.ledger, TESTER, [
      {
        edit: 'insert',
        list: 'progress',
        cells: { project: project?.id ?? '', month, status: '在建', percent, reporter: '李工' },
      },
    ])
  report('2023-02', 20)
  report('2023-04', 45)
  const page = await app.open(`projects?row=${project?.id}`)
  await page.getByRole('button', { name: '详情' }).click()
  const reports = page.getByRole('region', { name: '月度调度' })
  await reports.getByRole('row').nth(3).waitFor()
  const lines = await reports.getByRole('row').allInnerTexts()
  expect(lines.slice(1).map((line) => line.replaceAll('\n', ' '))).toEqual([
    '2023-02\t在建\t20\t\t李工\t',
    '2023-03\t没有填报',
    '2023-04\t在建\t +25 45\t\t李工\t',
  ])
  await reports.getByRole('link', { name: '2023-04' }).click()
  await expect.poll(() => page.url()).toContain('month=2023-04')
})
