/** What the plan says of itself and how the office judges by it: one row of the ledger. */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const named = { aliases: [], group: 'document' } satisfies Partial<FieldDefinition>
const judged = { aliases: [], group: 'schedule' } satisfies Partial<FieldDefinition>
const ranked = { aliases: [], group: 'ranking' } satisfies Partial<FieldDefinition>

export const PLAN_FACTS: ListDefinition = {
  key: 'plan',
  title: '计划',
  rowName: '计划',
  groups: [
    { key: 'document', label: '文件' },
    { key: 'schedule', label: '时限和序时' },
    { key: 'ranking', label: '通报排名' },
  ],
  fields: [
    { ...named, key: 'city', label: '城市', type: 'text', width: 120, required: 'error' },
    {
      ...named,
      key: 'year',
      label: '年度',
      type: 'integer',
      width: 72,
      assigned: true,
      whyFixed: '建立台账时定下；新的一年请在“台账”中建立新一年计划',
    },
    { ...named, key: 'title', label: '计划名称', type: 'text', width: 320, required: 'error' },
    { ...named, key: 'number', label: '发文字号', type: 'text', width: 160 },
    { ...named, key: 'issuer', label: '发文机关', type: 'text', width: 260, required: 'error' },
    { ...named, key: 'issuedOn', label: '发文日期', type: 'date', width: 104 },
    { ...named, key: 'addressees', label: '主送', type: 'longText', width: 320 },
    { ...named, key: 'copiedTo', label: '抄送', type: 'longText', width: 320 },
    { ...named, key: 'kinds', label: '工程类型', type: 'words', width: 320 },
    {
      ...judged,
      key: 'dueSoonDays',
      label: '临期从到期前',
      type: 'integer',
      unit: '天',
      min: 0,
      max: 366,
      width: 96,
      required: 'error',
    },
    {
      ...judged,
      key: 'paceTolerance',
      label: '序时容差',
      type: 'decimal',
      unit: '百分点',
      decimals: 0,
      min: 0,
      max: 100,
      width: 96,
      required: 'error',
    },
    {
      ...ranked,
      key: 'rankingOrder',
      label: '排名依次看',
      type: 'words',
      labels: { doneShare: '完成率', lateShare: '逾期率', lateCount: '逾期项目数' },
      width: 220,
      required: 'error',
    },
    {
      ...ranked,
      key: 'lateWord',
      label: '有逾期的另注（n 为个数）',
      type: 'text',
      width: 160,
      required: 'error',
    },
  ],
  identity: [['title']],
  oneOf: [['title']],
  rules: [],
  hasFixedRows: true,
}
