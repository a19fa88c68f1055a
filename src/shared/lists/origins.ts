/**
 * Where a plan made from last year's comes from: the ledger, the names that became others, and each
 * project that was carried over. Records of what the program did when it made the ledger.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const made = { aliases: [], type: 'text', assigned: true } satisfies Partial<FieldDefinition>

/** The one row of last year's plan. */
export const PREDECESSOR: ListDefinition = {
  key: 'predecessor',
  title: '上年计划',
  rowName: '上年计划',
  groups: [{ key: 'predecessor', label: '上年计划' }],
  fields: [
    /** Id of the ledger. */
    { ...made, group: 'predecessor', key: 'ledger', label: '台账标识', width: 240 },
    /** Its file then, without ending. */
    { ...made, group: 'predecessor', key: 'file', label: '台账', width: 240 },
    { ...made, group: 'predecessor', key: 'title', label: '计划', width: 240 },
    { ...made, group: 'predecessor', key: 'year', label: '年度', type: 'integer', width: 64 },
    /** The revision from which projects were carried over. */
    { ...made, group: 'predecessor', key: 'seq', label: '版本', type: 'integer', width: 64 },
  ],
  identity: [['ledger']],
  oneOf: [['title']],
  rules: [],
  keptByProgram: true,
}

/** Districts and categories of last year that are called otherwise now. */
export const CARRY_RULES: ListDefinition = {
  key: 'carryRule',
  title: '与上年的对应',
  rowName: '对应',
  groups: [{ key: 'carryRule', label: '与上年的对应' }],
  fields: [
    /** `district` or `category`. */
    { ...made, group: 'carryRule', key: 'what', label: '对象', width: 80 },
    { ...made, group: 'carryRule', key: 'from', label: '上年', width: 200 },
    { ...made, group: 'carryRule', key: 'to', label: '今年', width: 200 },
    { ...made, group: 'carryRule', key: 'kinds', label: '工程类型', type: 'words', width: 200 },
    { ...made, group: 'carryRule', key: 'order', label: '次序', type: 'integer', width: 64 },
  ],
  identity: [['what', 'from', 'to']],
  oneOf: [['from']],
  rules: [],
  keptByProgram: true,
}

/** One row for each project carried over, under the id that it has here. */
export const ORIGINS: ListDefinition = {
  key: 'origin',
  title: '项目来历',
  rowName: '来历',
  groups: [{ key: 'origin', label: '项目来历' }],
  fields: [
    { ...made, group: 'origin', key: 'project', label: '项目', refers: 'project', width: 200 },
    { ...made, group: 'origin', key: 'year', label: '上年年度', type: 'integer', width: 80 },
    { ...made, group: 'origin', key: 'code', label: '上年编号', width: 124 },
    { ...made, group: 'origin', key: 'ledger', label: '台账标识', width: 240 },
    { ...made, group: 'origin', key: 'row', label: '上年项目标识', width: 240 },
  ],
  identity: [['project']],
  rowId: ['project'],
  oneOf: [['project']],
  rules: [],
  keptByProgram: true,
}
