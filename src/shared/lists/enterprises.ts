/**
 * The enterprise register (企业名录). Rows of every list point to it by what they say of their
 * enterprise, code or name (`enterprises/register.ts`), and by no stored id.
 */
import type { FieldDefinition, ListDefinition } from './definition.ts'

const plain = { aliases: [], group: 'enterprise', type: 'text' } satisfies Partial<FieldDefinition>

export const ENTERPRISES: ListDefinition = {
  key: 'enterprise',
  title: '企业名录',
  rowName: '企业',
  groups: [{ key: 'enterprise', label: '企业' }],
  fields: [
    {
      ...plain,
      key: 'name',
      label: '企业（单位）名称',
      required: 'error',
      width: 220,
      aliases: ['企业名称', '单位名称', '名称', '企业', '现用名称'],
    },
    {
      ...plain,
      key: 'formerNames',
      label: '曾用名',
      type: 'words',
      width: 180,
      aliases: ['曾用名称', '原名称', '其他名称', '别名'],
    },
    {
      ...plain,
      key: 'creditCode',
      label: '统一社会信用代码',
      required: 'warn',
      check: 'creditCode',
      width: 172,
      aliases: ['社会信用代码', '信用代码', '统一信用代码'],
    },
    /** Rows of locked months keep the code that they were reported with. */
    {
      ...plain,
      key: 'formerCodes',
      label: '曾用代码',
      type: 'words',
      width: 140,
      aliases: ['原信用代码', '曾用信用代码'],
    },
    {
      ...plain,
      key: 'district',
      label: '辖市区',
      type: 'choice',
      choices: 'district',
      required: 'warn',
      width: 92,
      aliases: ['区县', '县区', '县(市、区)', '县市区', '所属辖市区', '属地', '板块'],
    },
    {
      ...plain,
      key: 'town',
      label: '乡镇（街道、园区）',
      offersTowns: true,
      width: 120,
      aliases: ['乡镇', '街道', '镇街', '乡镇街道', '乡镇(街道)', '所在乡镇', '园区'],
    },
    {
      ...plain,
      key: 'industry',
      label: '行业代码',
      check: 'industry',
      width: 84,
      aliases: ['国民经济行业代码', '行业', '行业类别', '行业分类', '所属行业'],
    },
    { ...plain, key: 'note', label: '备注', type: 'longText', width: 180, aliases: ['说明'] },
  ],
  identity: [['creditCode'], ['district', 'name'], ['name']],
  // Enterprises of one name under two codes, or in two districts, are two.
  strictIdentity: true,
  oneOf: [['name']],
  rules: [],
}
