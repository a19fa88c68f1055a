/** What people call the kinds of exports, and their formats. */
import type { FixedTemplateKind } from '../contract/schemas.ts'

export const EXPORT_NAMES: Record<FixedTemplateKind, string> = {
  annex1: '附件1',
  annex2: '附件2',
  air: '空气质量目标表',
  annexes: '全部附件',
  projects: '项目明细',
  tasks: '任务分解表',
  overview: '总览',
  assessment: '考核通报',
  submission: '填报表',
  progress: '月度调度表',
}
