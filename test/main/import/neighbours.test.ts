import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../src/main/ledger/ledger.ts'
import { similarity } from '../../../src/shared/values/similarity.ts'
import { importRows } from '../../support/importing.ts'
import { makeLedger, projects } from '../../support/ledgers.ts'
import { temporaryFolder } from '../../support/temp-folder.ts'

const folder = temporaryFolder()
const names = ['辖市区', '工程类别', '企业名称', '项目名称', '统一社会信用代码']
const CODE = '91321181MA1ABCDE0X'

let ledger: Ledger
beforeEach(async () => {
  ledger = makeLedger(folder)
  await importRows(ledger, [
    names,
    ['镇江新区', 'VOCs治理', '大港甲化工有限公司', '罐区废气深度治理', CODE],
    ['镇江新区', 'VOCs治理', '大港乙涂装有限公司', '一号喷漆房治理', null],
  ])
})
afterEach(() => ledger.close())

const warningsFor = async (...row: (string | null)[]) => {
  const report = await importRows(ledger, [names, row], { dryRun: true })
  return report.issues
    .filter(({ code }) => code === 'SIMILAR' || code === 'DUPLICATE_ELSEWHERE')
    .map(({ code, message }) => `${code} ${message}`)
}

describe('a new row', () => {
  it('that looks like one of its district is added with a warning that says why', async () => {
    const [warning] = await warningsFor(
      '新区',
      'VOCs治理',
      '大港甲化工有限公司',
      '罐区废气治理',
      null,
    )
    expect(warning).toMatch(/^SIMILAR .*2023-XQ-C-001.*企业（单位）名称相同，项目名称相似 \d+%/u)
  })

  it('of which another district has the like is warned of', async () => {
    const [warning] = await warningsFor(
      '京口',
      'VOCs治理',
      '大港甲化工有限公司',
      '罐区废气深度治理',
      null,
    )
    expect(warning).toMatch(/^DUPLICATE_ELSEWHERE .*辖市区不同（镇江新区）/u)
  })

  it('of the same credit code is known whatever the enterprise is called', async () => {
    const [warning] = await warningsFor('新区', 'VOCs治理', '甲化工厂', '罐区废气治理', CODE)
    expect(warning).toContain('企业（单位）名称相同')
  })

  it('is not taken for one that differs in a number', async () => {
    expect(
      await warningsFor('新区', 'VOCs治理', '大港乙涂装有限公司', '二号喷漆房治理', null),
    ).toEqual([])
  })
})

it('brackets and the long form of 有限公司 make no difference', async () => {
  const report = await importRows(ledger, [
    [...names, '备注'],
    ['新区', 'VOCs治理', '（大港）甲化工有限责任公司', '罐区废气深度治理', null, '核对'],
  ])
  expect(report.counts).toMatchObject({ added: 0, changed: 1 })
  expect(projects(ledger)).toHaveLength(2)
})

it('likeness is 1 for the same, 0 for nothing in common, and symmetric', () => {
  expect(similarity('罐区（一期）', '罐区一期')).toBe(1)
  expect(similarity('罐区', '锅炉')).toBe(0)
  expect(similarity('罐区废气治理', '罐区治理')).toBe(similarity('罐区治理', '罐区废气治理'))
})
