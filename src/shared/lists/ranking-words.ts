/**
 * What the 通报 says of a district, by how far its finished share is ahead of the year. Rows of the
 * plan; without any, the usual two words hold.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'
import { orderField } from './plan-order.ts'

const plain = { aliases: [], group: 'rankingWord' } satisfies Partial<FieldDefinition>

export const RANKING_WORDS: ListDefinition = {
  key: 'rankingWord',
  title: '排名评价',
  rowName: '评价',
  groups: [{ key: 'rankingWord', label: '通报排名表的评价用词' }],
  fields: [
    orderField('rankingWord'),
    { ...plain, key: 'word', label: '评价用词', type: 'text', width: 200, required: 'error' },
    // The smallest one holds for all that reach no other.
    {
      ...plain,
      key: 'lead',
      label: '完成率高出序时进度不少于',
      type: 'decimal',
      unit: '百分点',
      decimals: 1,
      min: -100,
      max: 100,
      width: 200,
    },
  ],
  identity: [['word']],
  oneOf: [['word']],
  rules: [],
}
