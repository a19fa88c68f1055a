/**
 * Schemes of assessment (考核办法) as rows: what is assessed, how it is scored, and what is entered by
 * hand. They are lists like any other, so that a scheme has history, undo and old revisions; what is
 * made of them stands in `shared/assessment/scheme.ts`.
 */
import type { FieldDefinition, ListDefinition } from '../definition.ts'
import { orderField } from '../plan-order.ts'
import {
  BETTER_WORDS,
  LEVEL_WORDS,
  MEASURE_WORDS,
  RULE_WORDS,
  WITHOUT_VALUE_WORDS,
} from './words.ts'

const RETIRED = { yes: '停用' }

const scheme = { aliases: [], group: 'scheme' } satisfies Partial<FieldDefinition>

export const SCHEMES: ListDefinition = {
  key: 'scheme',
  title: '考核办法',
  rowName: '考核办法',
  groups: [{ key: 'scheme', label: '考核办法' }],
  fields: [
    orderField('scheme'),
    { ...scheme, key: 'name', label: '名称', type: 'text', required: 'error', width: 240 },
    {
      ...scheme,
      key: 'level',
      label: '考核对象',
      asked: true,
      type: 'choice',
      labels: LEVEL_WORDS,
      initial: 'first',
      width: 92,
    },
    /** Deadlines, periods and months are judged for this day; without it for the present one. */
    { ...scheme, key: 'day', label: '截止日期', asked: true, type: 'date', width: 104 },
    {
      ...scheme,
      key: 'absent',
      label: '没有对象时',
      type: 'choice',
      labels: WITHOUT_VALUE_WORDS,
      initial: 'first',
      width: 132,
    },
    {
      ...scheme,
      key: 'missing',
      label: '没有填报时',
      type: 'choice',
      labels: WITHOUT_VALUE_WORDS,
      width: 132,
    },
    { ...scheme, key: 'text', label: '计划原文', type: 'longText', width: 260 },
    { ...scheme, key: 'note', label: '说明', type: 'longText', width: 200 },
    { ...scheme, key: 'retired', label: '停用', type: 'choice', labels: RETIRED, width: 72 },
  ],
  identity: [['name']],
  oneOf: [['name']],
  rules: [],
}

const item = { aliases: [], group: 'schemeItem' } satisfies Partial<FieldDefinition>
const number = { ...item, type: 'decimal', width: 92 } satisfies Partial<FieldDefinition>

/**
 * One thing that is assessed. Fields and milestones are named as people read them, as requirements of
 * special ledgers do, and follow when one is renamed.
 */
export const SCHEME_ITEMS: ListDefinition = {
  key: 'schemeItem',
  title: '考核项',
  rowName: '考核项',
  groups: [
    { key: 'schemeItem', label: '考核项' },
    { key: 'value', label: '取数' },
    { key: 'scoring', label: '评分' },
  ],
  fields: [
    orderField('schemeItem'),
    {
      ...item,
      key: 'scheme',
      label: '考核办法',
      type: 'text',
      refers: SCHEMES.key,
      required: 'error',
      width: 160,
    },
    { ...item, key: 'name', label: '考核项', type: 'text', required: 'error', width: 200 },
    { ...number, key: 'weight', label: '满分', min: 0, required: 'error', width: 64 },
    ...inGroup('value', [
      {
        ...item,
        key: 'measure',
        label: '取数方式',
        asked: true,
        type: 'choice',
        labels: MEASURE_WORDS,
        initial: 'first',
        width: 100,
      },
      /** Key of the list whose rows are counted. */
      {
        ...item,
        key: 'source',
        label: '台账',
        asked: true,
        type: 'text',
        refers: 'special',
        width: 140,
      },
      { ...item, key: 'field', label: '合计字段', type: 'text', width: 110 },
      {
        ...item,
        key: 'indicator',
        label: '指标',
        asked: true,
        type: 'choice',
        choices: 'indicator',
        width: 130,
      },
      { ...item, key: 'milestone', label: '节点目标', type: 'text', width: 150 },
      {
        ...number,
        key: 'days',
        label: '几日内报回',
        asked: true,
        type: 'integer',
        unit: '天',
        min: 0,
        width: 92,
      },
      /** As requirements of special ledgers write them: 面积≥100；在线监控=已安装. */
      { ...item, key: 'scope', label: '范围', type: 'text', asked: true, width: 180 },
      { ...item, key: 'done', label: '完成', type: 'text', asked: true, width: 180 },
      { ...item, key: 'unit', label: '单位', type: 'text', width: 64 },
    ]),
    ...inGroup('scoring', [
      {
        ...item,
        key: 'rule',
        label: '评分办法',
        asked: true,
        type: 'choice',
        labels: RULE_WORDS,
        initial: 'first',
        width: 92,
      },
      { ...item, key: 'better', label: '方向', type: 'choice', labels: BETTER_WORDS, width: 92 },
      /** linear: the value that earns nothing; deduction: the value from which points are taken. */
      { ...number, key: 'from', label: '起点值', asked: true },
      /** linear: the value that earns all. */
      { ...number, key: 'to', label: '满分值', asked: true },
      { ...item, key: 'bands', label: '分档', asked: true, type: 'longText', width: 200 },
      { ...number, key: 'per', label: '每单位扣分', asked: true, min: 0 },
      { ...number, key: 'least', label: '末名得分', min: 0 },
    ]),
    { ...item, key: 'text', label: '说明', type: 'longText', width: 240 },
  ],
  identity: [['scheme', 'name']],
  oneOf: [['name']],
  rules: [],
}

function inGroup(group: string, fields: FieldDefinition[]): FieldDefinition[] {
  return fields.map((field) => ({ ...field, group }))
}

const entry = { aliases: [], group: 'schemeEntry' } satisfies Partial<FieldDefinition>

/** What people enter of a place where no list says it; evidence is attached to the row. */
export const SCHEME_ENTRIES: ListDefinition = {
  key: 'schemeEntry',
  title: '考核填报',
  rowName: '填报值',
  groups: [{ key: 'schemeEntry', label: '考核填报' }],
  fields: [
    {
      ...entry,
      key: 'item',
      label: '考核项',
      type: 'text',
      refers: SCHEME_ITEMS.key,
      required: 'error',
      width: 200,
    },
    /** A district, which follows when it is renamed, or a town. */
    {
      ...entry,
      key: 'place',
      label: '地区',
      type: 'choice',
      choices: 'district',
      open: true,
      required: 'error',
      width: 120,
    },
    { ...entry, key: 'value', label: '填报值', type: 'decimal', width: 92 },
    { ...entry, key: 'note', label: '依据', type: 'longText', width: 240 },
  ],
  identity: [['item', 'place']],
  rowId: ['item', 'place'],
  oneOf: [],
  rules: [],
}
