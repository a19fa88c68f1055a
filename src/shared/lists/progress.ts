/**
 * Monthly progress (月度调度): what was reported of a project for a month, one row for each project
 * and month, so that the months before stay as they were reported.
 *
 * The present fields of a project (项目状态, 完成比例, 累计完成投资, 进展说明, 报告期) follow the
 * newest month that was reported, in the same change; an older month never touches them, and what
 * people correct in the project list touches no report.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'progress' } satisfies Partial<FieldDefinition>

export const PROGRESS: ListDefinition = {
  key: 'progress',
  title: '月度调度',
  rowName: '月度调度',
  groups: [{ key: 'progress', label: '月度调度' }],
  fields: [
    /** Row id of the project. */
    {
      ...plain,
      key: 'project',
      label: '项目',
      type: 'text',
      width: 200,
      required: 'error',
      refers: 'project',
    },
    {
      ...plain,
      key: 'month',
      label: '报告期',
      type: 'text',
      form: 'month',
      width: 84,
      required: 'error',
    },
    {
      ...plain,
      key: 'status',
      label: '本月状态',
      type: 'choice',
      choices: 'status',
      width: 88,
      required: 'error',
      aliases: ['项目状态', '状态', '建设状态', '当前状态'],
    },
    {
      ...plain,
      key: 'percent',
      label: '本月完成比例',
      type: 'decimal',
      unit: '%',
      decimals: 0,
      min: 0,
      max: 100,
      width: 108,
      required: 'warn',
      aliases: ['完成比例', '完成率', '形象进度', '完成百分比'],
    },
    {
      ...plain,
      key: 'invested',
      label: '本月累计完成投资',
      type: 'decimal',
      unit: '万元',
      decimals: 2,
      min: 0,
      width: 148,
      aliases: ['累计完成投资', '已完成投资', '累计投资'],
    },
    {
      ...plain,
      key: 'note',
      label: '本月进展说明',
      type: 'longText',
      width: 240,
      aliases: ['进展说明', '进展情况', '工作进展', '目前进展', '项目推进情况'],
    },
    { ...plain, key: 'reporter', label: '填报人', type: 'text', width: 88, aliases: ['填报单位'] },
    { ...plain, key: 'reportedOn', label: '填报日期', type: 'date', width: 104 },
  ],
  identity: [['project', 'month']],
  rowId: ['project', 'month'],
  oneOf: [],
  rules: [],
}
