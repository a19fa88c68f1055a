/** How the official tables of the plan are headed and closed. There are three of them. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'table', type: 'text' } satisfies Partial<FieldDefinition>

export const OFFICIAL_TABLES: ListDefinition = {
  key: 'table',
  title: '正式表格',
  rowName: '表格',
  groups: [{ key: 'table', label: '正式表格' }],
  fields: [
    {
      ...plain,
      key: 'key',
      label: '内容',
      type: 'choice',
      labels: { annex1: '项目数量', annex2: '其他工作目标', air: '空气质量目标' },
      assigned: true,
      width: 120,
    },
    { ...plain, key: 'mark', label: '附件号', width: 84 },
    { ...plain, key: 'title', label: '标题', width: 380, required: 'error' },
    { ...plain, key: 'rowHeading', label: '首列表头', width: 96, required: 'error' },
    { ...plain, key: 'totalRow', label: '末行名称', width: 96, required: 'error' },
    { ...plain, key: 'totalColumn', label: '末列名称', width: 96 },
    {
      ...plain,
      key: 'zero',
      label: '零印作',
      type: 'choice',
      labels: { '0': '0', '/': '/' },
      required: 'error',
      width: 72,
    },
  ],
  identity: [['key']],
  oneOf: [['title']],
  rules: [],
  hasFixedRows: true,
}
