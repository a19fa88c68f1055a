/**
 * Towns and streets (乡镇、街道、园区) of the districts: who runs each, and to which district it belongs
 * by law where that is another one (a functional zone runs towns of its neighbour).
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'town' } satisfies Partial<FieldDefinition>

export const TOWNS: ListDefinition = {
  key: 'town',
  title: '乡镇街道',
  rowName: '乡镇街道',
  groups: [{ key: 'town', label: '乡镇街道' }],
  fields: [
    orderField('town'),
    { ...plain, key: 'name', label: '名称', type: 'text', width: 160, required: 'error' },
    {
      ...plain,
      key: 'district',
      label: '管理的辖市区',
      type: 'choice',
      choices: 'district',
      required: 'error',
      width: 120,
    },
    /** Empty where the district that runs it is the one by law. */
    {
      ...plain,
      key: 'byLaw',
      label: '法定归属',
      type: 'choice',
      choices: 'district',
      width: 120,
    },
    { ...plain, key: 'aliases', label: '别名', type: 'words', width: 240 },
  ],
  identity: [['district', 'name']],
  oneOf: [['name']],
  rules: [],
}
