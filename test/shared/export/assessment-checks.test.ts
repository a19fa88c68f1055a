import { expect, it } from 'vitest'
import { assessmentOf } from '../../../src/shared/assessment/assessment.ts'
import { exportChecks } from '../../../src/shared/export/checks/export-checks.ts'
import { PLAN } from '../../support/plan.ts'
import { schemeFacts, schemeItem, schemeOf } from '../../support/schemes.ts'

const [INDICATOR] = PLAN.indicators
if (INDICATOR === undefined) throw new Error('no indicator')
const { 丹阳市: _, ...others } = PLAN.targets[INDICATOR.key]?.districts ?? {}
const target = { districts: others, total: null }
const plan = { ...PLAN, targets: { ...PLAN.targets, [INDICATOR.key]: target } }

const NO_ROWS = { projects: [], enterprises: [], exemptions: [], today: '2023-06-30' }

it('an assessment is checked for what was not scored', () => {
  const items = [
    schemeItem({ id: 'share', name: '完成率' }),
    schemeItem({ id: 'broken', name: '错分档', fault: '没有写分档' }),
    schemeItem({ id: 'typed', name: '整改', measure: 'typed' }),
    schemeItem({ id: 'aim', name: 'O3', measure: 'attainment', indicator: INDICATOR }),
  ]
  const rows = { project: [{ district: '别处', status: '在建' }] }
  const result = assessmentOf(schemeOf(items), schemeFacts(rows, { plan }))
  const content = { is: 'assessment', plan: PLAN, title: '通报', result } as const
  const checks = exportChecks(content, NO_ROWS, 'xlsx')
  expect(
    checks.map(({ severity, places }) => [severity, places[0]?.where, places[0]?.what]),
  ).toEqual([
    ['error', '错分档', '没有计分：没有写分档'],
    ['warning', '完成率', '有 1 个项目没有能认出的辖市区，没有计入'],
    ['warning', 'O3', `丹阳市没有${INDICATOR.name}的目标，分值由其他项分摊`],
    ['warning', '整改', '各地都还没有填报'],
  ])
  expect(checks[3]?.places.map(({ where }) => where)).toEqual(['整改', 'O3'])
  expect(checks[3]?.places[1]?.what).toBe('句容市、扬中市、丹徒区等7个还没有填报')
  expect(checks.map(({ places }) => places[0]?.target)).toEqual([
    { page: 'settings', query: { list: 'scheme', part: 'schemeItem', of: 'scheme' } },
    { page: 'projects', query: { subset: 'score:share//of' } },
    {
      page: 'targets',
      query: { view: INDICATOR.table, row: '丹阳市', field: `target-${INDICATOR.key}` },
    },
    { page: 'assessment', query: { scheme: 'scheme', row: '丹阳市', field: 'value-typed' } },
  ])
})
