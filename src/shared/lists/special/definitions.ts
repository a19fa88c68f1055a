/**
 * Special ledgers (专项台账) as rows: what each is called, its fields and what the plan counts in it.
 * They are lists like any other, so that a definition has history, undo and old revisions; what is
 * made of them stands in `from-rows.ts`.
 */
import type { FieldDefinition, ListDefinition } from '../definition.ts'
import { orderField } from '../plan-order.ts'
import { CONTENT_WORDS, IDENTITY_WORDS, PERIOD_WORDS, REQUIRED_WORDS, TYPE_WORDS } from './words.ts'

const RETIRED = { yes: '停用' }
const PER_PERIOD = { yes: '是' }

const list = { aliases: [], group: 'special' } satisfies Partial<FieldDefinition>

export const SPECIALS: ListDefinition = {
  key: 'special',
  title: '专项台账',
  rowName: '台账',
  groups: [{ key: 'special', label: '专项台账' }],
  fields: [
    orderField('special'),
    { ...list, key: 'name', label: '台账名称', type: 'text', required: 'error', width: 200 },
    /** What one row is called: 企业, 锅炉. */
    { ...list, key: 'rowName', label: '每行是', type: 'text', asked: true, width: 84 },
    { ...list, key: 'task', label: '任务', type: 'integer', min: 1, width: 64 },
    {
      ...list,
      key: 'period',
      label: '报送周期',
      type: 'choice',
      asked: true,
      labels: PERIOD_WORDS,
      initial: 'first',
      width: 92,
    },
    /** Without any, all report. */
    {
      ...list,
      key: 'districts',
      label: '报送地区',
      type: 'words',
      choices: 'district',
      width: 150,
    },
    { ...list, key: 'text', label: '计划原文', type: 'longText', width: 320 },
    { ...list, key: 'note', label: '说明', type: 'longText', width: 200 },
    { ...list, key: 'retired', label: '停用', type: 'choice', labels: RETIRED, width: 72 },
    {
      ...list,
      key: 'key',
      label: '标识',
      type: 'text',
      assigned: true,
      whyFixed: '台账的标识由程序生成，命令行用 --list 写它',
      width: 120,
    },
  ],
  identity: [['name']],
  rowId: ['key'],
  oneOf: [['name']],
  rules: [],
}

const field = { aliases: [], group: 'specialField' } satisfies Partial<FieldDefinition>

export const SPECIAL_FIELDS: ListDefinition = {
  key: 'specialField',
  title: '台账字段',
  rowName: '字段',
  groups: [{ key: 'specialField', label: '台账字段' }],
  fields: [
    orderField('specialField'),
    {
      ...field,
      key: 'list',
      label: '台账',
      type: 'text',
      refers: SPECIALS.key,
      required: 'error',
      width: 120,
    },
    { ...field, key: 'name', label: '字段名称', type: 'text', required: 'error', width: 160 },
    {
      ...field,
      key: 'type',
      label: '类型',
      type: 'choice',
      asked: true,
      labels: TYPE_WORDS,
      initial: 'first',
      width: 84,
    },
    { ...field, key: 'values', label: '可选值', type: 'words', asked: true, width: 200 },
    { ...field, key: 'unit', label: '单位', type: 'text', asked: true, width: 84 },
    {
      ...field,
      key: 'required',
      label: '必填',
      type: 'choice',
      asked: true,
      labels: REQUIRED_WORDS,
      width: 92,
    },
    {
      ...field,
      key: 'identity',
      label: '识别',
      type: 'choice',
      asked: true,
      labels: IDENTITY_WORDS,
      width: 92,
    },
    {
      ...field,
      key: 'content',
      label: '内容',
      type: 'choice',
      asked: true,
      labels: CONTENT_WORDS,
      width: 116,
    },
    /** Of the month or quarter and not of what the row is about: carried over, it is empty again. */
    {
      ...field,
      key: 'perPeriod',
      label: '每期填报',
      type: 'choice',
      asked: true,
      labels: PER_PERIOD,
      width: 84,
    },
    { ...field, key: 'aliases', label: '别名', type: 'words', width: 200 },
    { ...field, key: 'group', label: '分组', type: 'text', width: 84 },
    { ...field, key: 'min', label: '最小值', type: 'decimal', width: 72 },
    { ...field, key: 'max', label: '最大值', type: 'decimal', width: 72 },
    /** Name of another field of the list: a day that comes before, an amount that is part of it. */
    { ...field, key: 'notBelow', label: '不早于（不小于）', type: 'text', width: 128 },
    { ...field, key: 'decimals', label: '小数位', type: 'integer', min: 0, max: 6, width: 72 },
    { ...field, key: 'width', label: '列宽', type: 'integer', min: 48, max: 600, width: 64 },
    { ...field, key: 'retired', label: '停用', type: 'choice', labels: RETIRED, width: 72 },
    {
      ...field,
      key: 'key',
      label: '标识',
      type: 'text',
      assigned: true,
      whyFixed: '字段的标识由程序生成，改名不影响它',
      width: 108,
    },
  ],
  identity: [['list', 'name']],
  rowId: ['list', 'key'],
  oneOf: [['name']],
  rules: [],
}

const goal = { aliases: [], group: 'specialGoal' } satisfies Partial<FieldDefinition>

/**
 * What is counted in a list: of the rows within the scope (all without one) those that are done,
 * against a number or share. Both are conditions (`conditions.ts`), which name fields as people read
 * them and follow when one is renamed.
 */
export const SPECIAL_GOALS: ListDefinition = {
  key: 'specialGoal',
  title: '计数要求',
  rowName: '计数要求',
  groups: [{ key: 'specialGoal', label: '计数要求' }],
  fields: [
    orderField('specialGoal'),
    {
      ...goal,
      key: 'list',
      label: '台账',
      type: 'text',
      refers: SPECIALS.key,
      required: 'error',
      width: 120,
    },
    { ...goal, key: 'name', label: '要求', type: 'text', required: 'error', width: 220 },
    { ...goal, key: 'count', label: '数量不少于', type: 'integer', asked: true, min: 0, width: 92 },
    {
      ...goal,
      key: 'share',
      label: '比例不低于',
      type: 'decimal',
      asked: true,
      unit: '%',
      min: 0,
      max: 100,
      width: 100,
    },
    { ...goal, key: 'by', label: '时限', type: 'date', asked: true, width: 104 },
    { ...goal, key: 'scope', label: '范围', type: 'text', asked: true, width: 200 },
    { ...goal, key: 'done', label: '完成', type: 'text', asked: true, width: 200 },
    /** Rows without it. */
    {
      ...goal,
      key: 'counts',
      label: '计数单位',
      type: 'choice',
      labels: { enterprise: '家（企业）' },
      width: 96,
    },
    { ...goal, key: 'text', label: '计划原文', type: 'longText', width: 320 },
  ],
  /** One condition each was kept so before. */
  retired: [
    { ...goal, key: 'scopeField', label: '范围字段', type: 'text', width: 120 },
    { ...goal, key: 'scopeValues', label: '范围取值', type: 'words', width: 140 },
    { ...goal, key: 'scopeMin', label: '范围不小于', type: 'decimal', width: 92 },
    { ...goal, key: 'doneField', label: '完成字段', type: 'text', width: 120 },
    { ...goal, key: 'doneValues', label: '完成取值', type: 'words', width: 140 },
    { ...goal, key: 'doneMin', label: '完成不小于', type: 'decimal', width: 92 },
  ],
  identity: [['list', 'name']],
  oneOf: [['name'], ['count', 'share']],
  rules: [],
}
