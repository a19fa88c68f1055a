/** What the page shows and exports. */
import type { ExportKind } from '../../../shared/contract/schemas.ts'
import type { PlanDefinition } from '../../../shared/plan/definition.ts'

export interface AnnexDocument {
  kind: ExportKind
  /** Its short name: 附件1. */
  name: string
}

/** In the order of the document; a table without a mark goes by what it is about. */
export function documentsOf({ tables }: PlanDefinition): AnnexDocument[] {
  const markOf = (key: string, name: string) =>
    tables.find((table) => table.key === key)?.mark ?? name
  return [
    { kind: 'annex1', name: markOf('annex1', '项目数量表') },
    { kind: 'annex2', name: markOf('annex2', '工作目标表') },
    { kind: 'air', name: markOf('air', '空气质量目标表') },
    { kind: 'annexes', name: '全部附件' },
    { kind: 'tasks', name: '任务分解表' },
    { kind: 'projects', name: '明细表' },
  ]
}
