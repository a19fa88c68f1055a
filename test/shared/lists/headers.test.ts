import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { fieldFinder, headerOf } from '../../../src/shared/lists/headers.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'

const find = fieldFinder(PROJECTS)
const keyOf = (header: string) => find(header)?.key ?? null

describe('the header finder', () => {
  it.each(PROJECTS.fields.map((field) => [field.key, field] as const))(
    'finds %s by its own header, its label and every alias',
    (key, field) => {
      for (const name of [headerOf(field), field.label, ...field.aliases])
        expect(keyOf(name)).toBe(key)
    },
  )

  it('finds every column with a unit by any of its names with that unit', () => {
    for (const field of PROJECTS.fields.filter((item) => item.unit !== undefined))
      for (const name of [field.label, ...field.aliases])
        for (const written of [`${name}(${field.unit})`, `${name}\n（${field.unit}）`])
          expect(keyOf(written)).toBe(field.key)
  })

  it.each([
    ['完成\n时限', 'deadlineText'],
    ['企业（单位）名称*', 'enterprise'],
    ['＊企业名称：', 'enterprise'],
    ['总投资⏎(万元)'.replace('⏎', '\n'), 'investment'],
    [' 序  号 ', null],
    ['区县', 'district'],
    ['县（市、区）', 'district'],
    ['主责单位', 'respUnit'],
    ['协办单位', 'supportDept'],
    ['工作措施', 'measures'],
    ['ＮＯｘ减排量（吨）', 'nox'],
  ])('reads the header %j as %s', (header, key) => {
    expect(keyOf(header)).toBe(key)
  })

  it.each(['总投资（亿元）', '总投资(元)', '氮氧化物减排量(千克)', '完成比例(‰)'])(
    'does not map %j, whose unit is not that of the field',
    (header) => {
      expect(keyOf(header)).toBeNull()
    },
  )

  it.each(['', ' ', '__proto__', 'constructor', 'toString', '字'.repeat(40_000), '🏭', '年'])(
    'makes nothing of a header that is none (case %#)',
    (header) => {
      expect(keyOf(header)).toBeNull()
    },
  )

  it('writes the unit behind the label', () => {
    expect(headerOf(fieldOf(PROJECTS, 'investment'))).toBe('总投资（万元）')
    expect(headerOf(fieldOf(PROJECTS, 'name'))).toBe('项目名称')
  })
})
