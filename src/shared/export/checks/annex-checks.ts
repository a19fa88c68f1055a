/** Checks of an official table: against the official numbers, in its sums, and for empty cells. */
import type { AnnexTable } from '../../annex/table.ts'
import type { Row } from '../../contract/schemas.ts'
import { PROJECTS } from '../../lists/projects.ts'
import type { PlanDefinition } from '../../plan/definition.ts'
import { type CheckPlace, checkOf, type ExportCheck } from './check.ts'
import { rowPlace } from './row-place.ts'

export function annexChecks(
  plan: PlanDefinition,
  projects: readonly Row[],
  table: AnnexTable,
): ExportCheck[] {
  const name = table.mark ?? table.title
  const isCount = table.key === 'annex1'
  return [
    ...(isCount
      ? [
          ...checkOf('quota', 'error', `${name}的数量与正式数量一致`, quotaGaps(table)),
          ...checkOf('uncounted', 'error', `每个项目都计入${name}`, uncounted(plan, projects)),
        ]
      : [
          ...checkOf('sum', 'error', `${name}的合计等于各辖市区之和`, sumGaps(plan, table)),
          ...checkOf('blank', 'error', `${name}没有空格`, blanks(table)),
        ]),
  ]
}

/** Cells of the body; totals follow from them. */
function quotaGaps(table: AnnexTable): CheckPlace[] {
  return table.rows
    .filter(({ isTotal }) => !isTotal)
    .flatMap(({ label, cells }) =>
      cells.flatMap(({ value, quota, sum }, index): CheckPlace[] => {
        const category = table.columns[index]?.key
        if (category === undefined || sum !== undefined || quota == null || value === quota)
          return []
        const gap = (value ?? 0) - quota
        return [
          {
            where: `${label} · ${category}`,
            what: `台账 ${value ?? 0}，应 ${quota}，差 ${gap < 0 ? `−${-gap}` : `+${gap}`}`,
            target: { page: 'projects', query: { district: label, category } },
          },
        ]
      }),
    )
}

/** Projects that stand in no cell, because the plan does not know their place. */
function uncounted(plan: PlanDefinition, projects: readonly Row[]): CheckPlace[] {
  const districts = new Set(plan.districts.map(({ name }) => name))
  const categories = new Set(plan.categories.map(({ name }) => name))
  return projects.flatMap((row) => {
    const { district, category } = row.cells
    const wrong = districts.has(String(district))
      ? categories.has(String(category))
        ? null
        : 'category'
      : 'district'
    if (wrong === null) return []
    const said = String(row.cells[wrong] ?? '') || '空'
    return [rowPlace(PROJECTS, row, wrong, `计划中没有“${said}”，没有计数`)]
  })
}

/** Totals that the plan gives and that do not add up, where the column should. */
function sumGaps(plan: PlanDefinition, table: AnnexTable): CheckPlace[] {
  const closing = table.rows.find(({ isTotal }) => isTotal)
  return table.columns.flatMap((column, index): CheckPlace[] => {
    const cell = closing?.cells[index]
    const given = plan.targets[column.key]?.total ?? null
    if (cell?.sum !== 'column' || given === null || cell.value === given) return []
    const indicator = plan.indicators.find(({ key }) => key === column.key)
    return [
      {
        where: indicator?.name ?? column.key,
        what: `各辖市区之和 ${cell.value}，计划给出 ${given}`,
        target: { page: 'targets', query: {} },
      },
    ]
  })
}

function blanks(table: AnnexTable): CheckPlace[] {
  return table.rows.flatMap(({ label, cells }) =>
    table.columns.flatMap(({ key }, index): CheckPlace[] => {
      const cell = cells[index]
      // A total is blank because another cell is.
      if (cell?.value != null || cell?.sum !== undefined) return []
      const heading = table.header.find(
        ({ column, row, rowSpan }) => column === index + 1 && row + rowSpan === table.headerRows,
      )
      return [
        {
          where: `${label} · ${heading?.text ?? key}`,
          what: '没有数值',
          target: { page: 'targets', query: {} },
        },
      ]
    }),
  )
}
