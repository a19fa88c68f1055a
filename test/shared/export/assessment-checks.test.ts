import { expect, it } from 'vitest'
import { assessmentOf } from '../../../src/shared/assessment/assessment.ts'
import { exportChecks } from '../../../src/shared/export/checks/export-checks.ts'
import { PLAN } from '../../support/plan.ts'
import { schemeFacts, schemeItem, schemeOf } from '../../support/schemes.ts'

const NO_ROWS = { projects: [], enterprises: [], exemptions: [], today: '2023-06-30' }

it('an assessment is checked for what was not scored', () => {
  const items = [
    schemeItem({ id: 'share', name: '完成率' }),
    schemeItem({ id: 'broken', name: '错分档', fault: '没有写分档' }),
    schemeItem({ id: 'typed', name: '整改', measure: 'typed' }),
  ]
  const rows = { project: [{ district: '别处', status: '在建' }] }
  const result = assessmentOf(schemeOf(items), schemeFacts(rows))
  const content = { is: 'assessment', plan: PLAN, title: '通报', result } as const
  const checks = exportChecks(content, NO_ROWS)
  expect(
    checks.map(({ severity, places }) => [severity, places[0]?.where, places[0]?.what]),
  ).toEqual([
    ['error', '错分档', '没有计分：没有写分档'],
    ['warning', '完成率', '有 1 个项目没有能认出的辖市区，没有计入'],
    ['warning', result.places[0]?.place, '1 项还没有填报'],
  ])
  expect(checks[2]?.places).toHaveLength(PLAN.districts.length)
  expect(checks[0]?.places[0]?.target).toEqual({ page: 'assessment', query: { scheme: 'scheme' } })
})
