/**
 * The lists of the plan that nobody edits in a sheet, as history shows them: what they and their
 * cells are called, and which of them name something. They are read by these definitions, and written
 * by them only where what they name is renamed.
 */
import type { FieldDefinition, ListDefinition } from '../lists/definition.ts'

interface Words {
  title: string
  /** Keys of the cells by which people tell its rows apart. */
  names: string[]
  fields: Record<string, string | Naming>
}

/** A cell that holds names of other rows, or other words. */
type Naming = Pick<FieldDefinition, 'label' | 'type' | 'choices' | 'open'>

const departments = { type: 'words', choices: 'department', open: true } as const

const ofParagraph = { paragraph: '段落', order: '次序', text: '原文', requirement: '要求' }

const WORDS: Record<string, Words> = {
  ledger: { title: '台账', names: [], fields: { id: '台账标识', sample: '示例' } },
  fact: {
    title: '计划数据',
    names: ['label'],
    fields: {
      label: '名称',
      value: '数值',
      unit: '单位',
      text: '原文',
      key: '标识',
      order: '次序',
    },
  },
  task: {
    title: '任务',
    names: ['number', 'title'],
    fields: {
      number: '序号',
      title: '标题',
      section: '章节',
      kinds: { label: '工程类型', type: 'words', choices: 'kind', open: true },
      categories: { label: '类别', type: 'words', choices: 'category' },
    },
  },
  paragraph: {
    title: '任务段落',
    names: ['task', 'order'],
    fields: {
      task: '任务',
      order: '次序',
      text: '原文',
      responsibility: '责任分工',
      lead: { ...departments, label: '牵头单位' },
      support: { ...departments, label: '配合单位' },
    },
  },
  deadline: {
    title: '任务时限',
    names: ['requirement', 'text'],
    fields: { ...ofParagraph, date: '日期' },
  },
  quantity: {
    title: '任务数量要求',
    names: ['requirement', 'text'],
    fields: { ...ofParagraph, value: '数值', unit: '单位', role: '性质' },
  },
  commonDuty: {
    title: '共同责任',
    names: ['department'],
    fields: {
      department: { ...departments, label: '部门', type: 'choice' },
      fromTask: '起始任务',
      text: '原文',
      order: '次序',
    },
  },
}

function definitionOf(key: string, { title, names, fields }: Words): ListDefinition {
  return {
    key,
    title,
    rowName: title,
    groups: [{ key, label: title }],
    fields: Object.entries(fields).map(([field, said]) => ({
      type: 'text',
      ...(typeof said === 'string' ? { label: said } : said),
      key: field,
      aliases: [],
      group: key,
      width: 120,
      assigned: true,
    })),
    identity: [names],
    oneOf: [],
    rules: [],
    keptByProgram: true,
  }
}

/** By key of the list. */
export const PLAN_ONLY_LISTS: ReadonlyMap<string, ListDefinition> = new Map(
  Object.entries(WORDS).map(([key, words]) => [key, definitionOf(key, words)]),
)
