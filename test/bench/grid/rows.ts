/** Made-up rows of the project list, and edits applied to them as the stream of changes would. */
import { listsWithOps } from '../../../src/renderer/service/row-updates.ts'
import type { Op } from '../../../src/shared/changes/change.ts'
import type { Edit, Row } from '../../../src/shared/contract/schemas.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const DISTRICTS = ['丹阳市', '句容市', '扬中市', '丹徒区', '京口区', '润州区', '镇江新区']
const STATUSES = ['未开工', '在建', '调试', '已完成', '已验收']
const BRANDS = ['云岭', '青禾', '澄宇', '润泽', '金澜', '恒岳', '瑞川', '华桐', '锦源', '泰和']

export function rowsOf(count: number): Row[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `r${String(index).padStart(7, '0')}`,
    cells: {
      code: `2023-DY-C-${String(index).padStart(6, '0')}`,
      year: 2023,
      district: DISTRICTS[index % DISTRICTS.length] ?? '',
      category: index % 3 === 0 ? '源头替代项目' : 'VOCs治理项目',
      kind: '油气回收治理',
      enterprise: `${BRANDS[index % BRANDS.length]}第${Math.floor(index / 7)}化工有限公司`,
      name: `${(index % 9) + 1}号线废气治理工程`,
      creditCode: '91350100M000100Y43',
      industry: '化学原料和化学制品制造业',
      measures: '拆除光氧催化装置，新建沸石转轮加焚烧，去除效率不低于 80%',
      respUnit: `${BRANDS[(index * 3) % BRANDS.length]}化工有限公司`,
      contact: '王工',
      deadlineText: '2023年底前',
      deadline: '2023-12-31',
      status: STATUSES[index % STATUSES.length] ?? '',
      progress: index % 101,
      investment: (index % 900) + 0.5,
      invested: index % 400,
      nox: (index % 50) / 10,
      vocs: (index % 70) / 10,
    },
  }))
}

/** The rows after the service has answered, put in by the window's own code. */
export function applyEdits(rows: readonly Row[], edits: readonly Edit[]): Row[] {
  const ops: Op[] = []
  for (const edit of edits)
    if (edit.edit === 'set') {
      const { list, id, field, value, old = null } = edit
      ops.push({ op: 'set', list, id, field, old, new: value })
    }
  return [...(listsWithOps(new Map([[PROJECTS.key, rows]]), ops).get(PROJECTS.key) ?? rows)]
}

/** The twenty columns from 企业名称 on, and what is pasted there: new texts, or the value below. */
const PASTED: Record<string, 'text' | 'below'> = {
  enterprise: 'text',
  name: 'text',
  district: 'below',
  category: 'below',
  status: 'below',
  kind: 'below',
  town: 'text',
  creditCode: 'below',
  industry: 'text',
  industryCode: 'text',
  year: 'below',
  equipment: 'text',
  measures: 'text',
  processBefore: 'text',
  processAfter: 'text',
  subItems: 'below',
  tags: 'below',
  leadDept: 'text',
  supportDept: 'text',
  respUnit: 'text',
}

/** A block for the first rows as a spreadsheet copies it, and the rows after it was pasted. */
export function pastedBlock(rows: readonly Row[], height: number, stamp: string) {
  const block = rows.slice(0, height).map((row, place): Row['cells'] => {
    const below = rows[place + 1] ?? row
    return Object.fromEntries(
      Object.entries(PASTED).flatMap(([key, how]) => {
        const value = how === 'text' ? `${row.cells[key] ?? '新'}${stamp}` : below.cells[key]
        return value === undefined ? [] : [[key, value]]
      }),
    )
  })
  const line = (cells: Row['cells']) =>
    Object.keys(PASTED)
      .map((key) => String(cells[key] ?? ''))
      .join('\t')
  return {
    text: block.map((cells) => `${line(cells)}\r\n`).join(''),
    rows: rows.map((row, place) =>
      place < height ? { id: row.id, cells: { ...row.cells, ...block[place] } } : row,
    ),
  }
}
