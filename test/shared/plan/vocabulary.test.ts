import { describe, expect, it } from 'vitest'
import { loadPlan } from '../../../src/main/plan/templates.ts'
import type { PlanDefinition } from '../../../src/shared/plan/definition.ts'
import { readKnownWords } from '../../../src/shared/values/words.ts'
import { PLAN, VOCABULARY } from '../../support/plan.ts'

const { district, category, status, kind } = VOCABULARY.words

describe('the vocabulary of a plan', () => {
  it('lists the official words in the order of the document', () => {
    expect(district.names).toEqual([
      '丹阳市',
      '句容市',
      '扬中市',
      '丹徒区',
      '京口区',
      '润州区',
      '镇江新区',
      '镇江高新区',
    ])
    expect(category.names).toEqual(PLAN.categories.map((item) => item.name))
    expect(status.names[0]).toBe('未开工')
    expect(VOCABULARY.year).toBe(2023)
  })

  it('finds each word by its name and by every alias, and never another word', () => {
    for (const [words, items] of [
      [district, PLAN.districts],
      [category, PLAN.categories],
      [status, PLAN.statuses],
      [kind, PLAN.kinds.map((name) => ({ name, aliases: [] }))],
    ] as const)
      for (const { name, aliases } of items)
        for (const written of [name, ...aliases]) expect(words.find(written)).toBe(name)
  })

  it.each([
    ['镇江经开区', '镇江新区'],
    ['新 区', '镇江新区'],
    ['高新区', '镇江高新区'],
    ['丹阳', '丹阳市'],
  ])('reads the district %j as %s', (written, name) => {
    expect(district.find(written)).toBe(name)
  })

  it.each([
    ['尚未启动', '未开工'],
    ['安装设备', '在建'],
    ['试运行', '调试'],
    ['竣工', '已完成'],
    ['已完工', '已完成'],
    ['建成投运', '已完成'],
    ['建设中', '在建'],
    ['尚未开工', '未开工'],
    ['已拆除', '关停退出'],
    ['终止', '取消调整'],
    ['通过验收', '已验收'],
    ['暂未开工', '未开工'],
    ['投运', '已完成'],
    ['竣工验收', '已验收'],
    ['项目取消', '取消调整'],
    ['完成交账销号', '已销号'],
    ['搬迁', '关停退出'],
    ['取消/调整', '取消调整'],
  ])('reads the status %j as %s', (written, name) => {
    expect(status.find(written)).toBe(name)
  })

  it('finds a category behind its group among several words too', () => {
    expect(readKnownWords('VOCs污染治理工程—源头替代项目、其他', category)).toEqual({
      ok: true,
      words: ['源头替代项目', '其他大气污染防治项目'],
    })
  })

  it.each(['未完成', '停产', '暂缓', '基本完成'])('does not guess the status %j', (written) => {
    expect(status.find(written)).toBeNull()
  })

  it('is begun with the same words for a status in every shipped plan', () => {
    const wordsOf = ({ statuses }: PlanDefinition) =>
      statuses.map(({ name, aliases }) => ({ name, aliases }))
    expect(wordsOf(loadPlan('empty'))).toEqual(wordsOf(PLAN))
  })

  it.each([
    ['VOCs污染治理工程—源头替代项目', '源头替代项目'],
    ['VOCs污染治理工程 - 源头替代', '源头替代项目'],
    ['VOCs污染治理工程/VOCs治理项目', 'VOCs治理项目'],
    ['VOCs污染治理工程（VOCs治理）', 'VOCs治理项目'],
  ])('reads the category %j, behind its group, as %s', (written, name) => {
    expect(category.find(written)).toBe(name)
  })

  it.each(['其他-源头替代', 'VOCs污染治理工程-其他', 'VOCs污染治理工程-'])(
    'knows no category %j',
    (written) => {
      expect(category.find(written)).toBeNull()
    },
  )

  it.each(['', '全市', '合计', '区', '__proto__', 'constructor'])('does not know %j', (written) => {
    for (const words of [district, category, status, kind]) expect(words.find(written)).toBeNull()
  })
})
