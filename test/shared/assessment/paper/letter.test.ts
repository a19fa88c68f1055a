import { expect, it } from 'vitest'
import { assessmentOf } from '../../../../src/shared/assessment/assessment.ts'
import { letterParts } from '../../../../src/shared/assessment/paper/letter.ts'
import { PLAN } from '../../../support/plan.ts'
import { schemeFacts, schemeItem, schemeOf } from '../../../support/schemes.ts'

const done = (district: string, status: string) => ({ district, status })

function openingOf(...project: ReturnType<typeof done>[]): string {
  const items = [schemeItem({ weight: 100 })]
  return letterParts(PLAN, assessmentOf(schemeOf(items), schemeFacts({ project }))).opening
}

it('a letter opens with the best, the worst and the mean of those who were assessed', () => {
  const opening = openingOf(done('丹阳市', '已完成'), done('句容市', '在建'))
  expect(opening).toMatch(
    /对2个辖市区截至2023年6月30日的工作进行了考核，满分100分，最高100分（丹阳市），最低0分（句容市），平均50分。现将结果通报如下。$/u,
  )
})

it('a letter names nobody as the best where all are equal', () => {
  const opening = openingOf(done('丹阳市', '在建'), done('句容市', '在建'))
  expect(opening).toMatch(/满分100分，各地均为0分。现将结果通报如下。$/u)
})
