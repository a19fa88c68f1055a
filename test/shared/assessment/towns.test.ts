import { describe, expect, it } from 'vitest'
import { townsOf } from '../../../src/shared/assessment/towns.ts'
import { planFromRows, planToRows } from '../../../src/shared/plan/rows.ts'
import { PLAN } from '../../support/plan.ts'

const { find, all } = townsOf(PLAN)

describe('towns of the plan', () => {
  it('are found by their name, with or without what kind they are', () => {
    expect(find('丹徒区', '高资街道')).toBe('高资街道')
    expect(find('丹徒区', '高资')).toBe('高资街道')
    expect(find('丹徒区', '高资镇')).toBe('高资街道')
    expect(find('丹徒区', ' 高 资 街 道 ')).toBe('高资街道')
  })

  it('that another district runs are found from the one by law and from the one that runs them', () => {
    expect(find('京口区', '姚桥镇')).toBe('姚桥镇')
    expect(find('镇江新区', '姚桥')).toBe('姚桥镇')
    expect(all.find(({ place }) => place === '姚桥镇')).toEqual({
      place: '姚桥镇',
      district: '镇江新区',
      byLaw: '京口区',
    })
  })

  it('are found with their district before them, and as an office signs', () => {
    expect(find('丹徒区', '丹徒区高资街道')).toBe('高资街道')
    expect(find('丹阳市', '江苏省镇江市丹阳市云阳街道')).toBe('云阳街道')
    expect(find('扬中市', '扬中经济开发区')).toBe('经济开发区')
    expect(find('镇江新区', '新区大港街道办')).toBe('大港街道')
    expect(find('丹徒区', '高资街道办事处')).toBe('高资街道')
    expect(find('丹徒区', '谷阳镇人民政府')).toBe('谷阳镇')
  })

  it('are not guessed', () => {
    // 扬中市 has one of that name.
    expect(find('句容市', '经济开发区')).toBeNull()
    expect(find('句容市', '句容经济开发区')).toBeNull()
    expect(find('扬中市', '经济开发区')).toBe('经济开发区')
    expect(find('丹徒区', '高资村')).toBeNull()
    expect(find('丹徒区', '')).toBeNull()
  })

  it('of one name in two districts are told apart by the district', () => {
    const [first, second, ...rest] = PLAN.districts
    if (first === undefined || second === undefined) throw new Error('no districts')
    const districts = [{ ...first, towns: ['城关镇'] }, { ...second, towns: ['城关镇'] }, ...rest]
    const towns = townsOf({ ...PLAN, districts, towns: [] })
    expect(towns.find(first.name, '城关')).toBe(`${first.name}城关镇`)
    expect(towns.find(second.name, '城关镇')).toBe(`${second.name}城关镇`)
    expect(towns.find('别处', '城关镇')).toBeNull()
  })

  it('are those of the own district before one of another that is written so', () => {
    const [first, second, ...rest] = PLAN.districts
    if (first === undefined || second === undefined) throw new Error('no districts')
    const districts = [{ ...first, towns: ['城关街道'] }, { ...second, towns: ['城关镇'] }, ...rest]
    const towns = townsOf({ ...PLAN, districts, towns: [] })
    expect(towns.find(first.name, '城关镇')).toBe('城关街道')
    expect(towns.find(second.name, '城关')).toBe('城关镇')
    expect(towns.find('别处', '城关镇')).toBe('城关镇')
    expect(towns.find('别处', '城关')).toBeNull()
  })

  it('stand in rows of their own, and those of older ledgers with their district', () => {
    const rows = Map.groupBy(planToRows(PLAN), ({ list }) => list)
    const asMaps = (skip: string) =>
      new Map(
        [...rows]
          .filter(([list]) => list !== skip)
          .map(([list, own]) => [list, new Map(own.map(({ id, cells }) => [id, cells]))]),
      )
    expect(planFromRows(asMaps('')).districts).toEqual(PLAN.districts)
    const old = asMaps('town')
    for (const { name, towns } of PLAN.districts) {
      const cells = old.get('district')?.get(name)
      if (cells !== undefined) cells.towns = towns
    }
    expect(planFromRows(old).districts).toEqual(PLAN.districts)
    expect(planFromRows(old).towns).toEqual([])
  })
})
