/** 附件1 as a grid to be filled in: what it orders of each district and category. */
import type { Crosstab } from '../lists/crosstab.ts'
import { QUOTAS } from '../lists/quotas.ts'
import type { PlanDefinition } from './definition.ts'
import { TOTAL } from './row-words.ts'

export function quotaTable(plan: PlanDefinition): Crosstab {
  const table = plan.tables.find(({ key }) => key === 'annex1')
  return {
    key: 'quotas',
    title: table?.title ?? QUOTAS.title,
    rowHeading: table?.rowHeading ?? '辖市区',
    rows: [
      ...plan.districts.map(({ name }) => ({ key: name, label: name })),
      { key: TOTAL, label: table?.totalRow ?? TOTAL },
    ],
    closingRow: TOTAL,
    blocks: [
      {
        key: 'count',
        label: '正式数量（项）',
        list: QUOTAS,
        by: { row: 'district', column: 'category', value: 'count' },
        fixed: {},
        columns: plan.categories.map(({ name }) => ({
          key: name,
          label: name,
          unit: '项',
          decimals: 0,
          width: 150,
          total: 'sum',
        })),
      },
    ],
  }
}
