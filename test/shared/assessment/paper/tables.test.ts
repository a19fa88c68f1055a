import { describe, expect, it } from 'vitest'
import { assessmentOf } from '../../../../src/shared/assessment/assessment.ts'
import {
  assessmentTables,
  itemsTable,
  schemeTable,
} from '../../../../src/shared/assessment/paper/tables.ts'
import { schemeFacts, schemeItem, schemeOf } from '../../../support/schemes.ts'

function decimalsOf(weights: readonly number[]) {
  const items = weights.map((weight) => schemeItem({ id: `${weight}`, name: `${weight}`, weight }))
  const result = assessmentOf(schemeOf(items), schemeFacts())
  const [, workings] = assessmentTables(result)
  return [
    workings?.columns[2]?.decimals,
    schemeTable(result).columns[2]?.decimals,
    itemsTable(result).columns[1]?.decimals,
  ]
}

describe('the points that can be had', () => {
  it('are written in every table with the decimals that the scheme needs', () => {
    expect(decimalsOf([10, 2.5])).toEqual([1, 1, 1])
    expect(decimalsOf([10, 20])).toEqual([0, 0, 0])
  })
})
