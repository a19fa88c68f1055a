import { expect, it } from 'vitest'
import { Cli } from '../../support/cli.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const cli = new Cli(temporaryFolder())
cli.json(['new', '月度.ledger'])
const measure = (indicator: string, ...values: string[]) =>
  cli.json([
    'measure',
    ...['--ledger', '月度.ledger', '--month', '2023-03', '--indicator', indicator],
    ...values,
  ])

it('measure enters the values of a month as one change, lists them judged, and clears them', () => {
  const entered = measure('PM2.5年均浓度', '丹阳=42', '国控站点=30')
  expect(entered).toMatchObject({ exit: 0, json: { ok: true, seq: 2, indicator: 'pm25' } })
  const { json } = measure('pm25')
  expect(json.seq).toBeNull()
  expect(json.values).toContainEqual({
    place: '丹阳市',
    target: 31,
    value: 42,
    state: 'unmet',
    verdict: '✗未达标 高 11',
    outlook: '其余月份均值须 ≤ 27.4',
  })
  expect(json.values).toContainEqual(expect.objectContaining({ place: '国控站点', state: 'met' }))
  expect(measure('pm25', '丹阳市=', '句容市=').json).toMatchObject({ ok: true, seq: 3 })
})

it('measure refuses what is worked out, what is no number, and places it does not know', () => {
  expect(measure('nox', '全市=5')).toMatchObject({ exit: 4, json: { code: 'VALUE_INVALID' } })
  expect(measure('nox', '丹阳=约5')).toMatchObject({ exit: 4, json: { code: 'VALUE_INVALID' } })
  expect(measure('nox', '南京市=5')).toMatchObject({ exit: 2, json: { code: 'USAGE' } })
  expect(measure('没有')).toMatchObject({ exit: 2, json: { code: 'USAGE' } })
})
