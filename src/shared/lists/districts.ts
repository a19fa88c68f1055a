/** Districts (辖市区) of the plan, in the order of the official document. */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'district' } satisfies Partial<FieldDefinition>

export const DISTRICTS: ListDefinition = {
  key: 'district',
  title: '辖市区',
  rowName: '辖市区',
  groups: [{ key: 'district', label: '辖市区' }],
  fields: [
    orderField('district'),
    { ...plain, key: 'name', label: '名称', type: 'text', width: 140, required: 'error' },
    /** Other names under which it is recognised in workbooks. */
    { ...plain, key: 'aliases', label: '别名', type: 'words', width: 320 },
    /** Of 项目编号; the program proposes it. */
    { ...plain, key: 'short', label: '编号简码', type: 'text', width: 84 },
    { ...plain, key: 'code', label: '行政区划代码', type: 'text', width: 110 },
  ],
  identity: [['name']],
  oneOf: [['name']],
  rules: [],
}
