import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Ledger } from '../../../../src/main/ledger/ledger.ts'
import { commitEdits } from '../../../../src/main/lists/commit.ts'
import { listsOf } from '../../../../src/main/lists/lists-of.ts'
import { addLists } from '../../../../src/main/lists/special/add-lists.ts'
import { listStandings } from '../../../../src/main/lists/special/standings.ts'
import { shippedLists } from '../../../../src/main/lists/special/templates.ts'
import type { Cells } from '../../../../src/shared/changes/change.ts'
import { fieldOf } from '../../../../src/shared/lists/definition.ts'
import { makeLedger, TESTER } from '../../../support/ledgers.ts'
import { temporaryFolder } from '../../../support/temp-folder.ts'

const folder = temporaryFolder()

let ledger: Ledger
beforeEach(() => {
  ledger = makeLedger(folder)
  const present = new Set(ledger.rows('special').map(({ id }) => id))
  const absent = shippedLists().filter(({ key }) => !present.has(key))
  if (absent.length > 0) addLists(ledger, TESTER, absent)
})
afterEach(() => ledger.close())

/** A row that is counted and open, one that is done, and others that the text does not mean. */
const CASES: [goal: string, list: string, open: Cells, done: Cells, besides: Cells[]][] = [
  [
    '重点管控区域100平方米以上安装在线监控',
    'restaurants',
    { area: '重点管控区域', size: 100, monitor: '未安装' },
    { area: '重点管控区域', size: 120, monitor: '已安装' },
    [
      { area: '其他', size: 120, monitor: '未安装' },
      { area: '重点管控区域', size: 99, monitor: '未安装' },
    ],
  ],
  [
    '适宜建设的港口全封闭',
    'port-enclosure',
    { scale: '是', suitable: '适宜', enclosed: '改造中' },
    { scale: '是', suitable: '适宜', enclosed: '已完成' },
    [
      { scale: '否', suitable: '适宜', enclosed: '未开始' },
      { scale: '是', suitable: '不适宜', enclosed: '未开始' },
    ],
  ],
  [
    '内河干散货船、多用途船受电设施基本改造完成（按90%计）',
    'ship-power',
    { kind: '内河干散货船', tonnage: 1200, facility: '改造中' },
    { kind: '内河多用途船', tonnage: 3000, facility: '不需改造' },
    [{ kind: '内河干散货船', tonnage: 1199, facility: '未开始' }],
  ],
  [
    '内河滚装船、海进江船受电设施基本改造完成（按90%计）',
    'ship-power',
    { kind: '内河滚装船', tonnage: 800, facility: '未开始' },
    { kind: '海进江船', tonnage: 5000, facility: '已完成' },
    [{ kind: '其他', tonnage: 5000, facility: '未开始' }],
  ],
  [
    '炉膛直径3米以下燃料类煤气发生炉淘汰',
    'kilns',
    { kind: '燃料类煤气发生炉', size: 3, measure: '深度治理', completedOn: '2023-05-01' },
    { kind: '燃料类煤气发生炉', size: 2.4, measure: '淘汰', completedOn: '2023-05-01' },
    [{ kind: '燃料类煤气发生炉', size: 3.2, measure: '淘汰' }],
  ],
  [
    '达不到环保要求的间歇式固定床煤气发生炉淘汰',
    'kilns',
    { kind: '间歇式固定床煤气发生炉', meetsRules: '不能', measure: '淘汰' },
    {
      ...{ kind: '间歇式固定床煤气发生炉', meetsRules: '不能' },
      ...{ measure: '淘汰', completedOn: '2023-05-01' },
    },
    [{ kind: '间歇式固定床煤气发生炉', meetsRules: '能', measure: '深度治理' }],
  ],
  [
    '燃煤加热炉、热处理炉、干燥炉改用工业余热或电能',
    'kilns',
    { kind: '煤干燥炉', measure: '深度治理', completedOn: '2023-05-01' },
    { kind: '煤加热炉', measure: '改用电能', completedOn: '2023-05-01' },
    [{ kind: '其他', measure: '改用电能' }],
  ],
  [
    '10吨/小时及以下冲天炉改为电炉',
    'kilns',
    { kind: '冲天炉', capacity: 10, measure: '改为电炉' },
    { kind: '冲天炉', capacity: 5, measure: '改为电炉', completedOn: '2023-05-01' },
    [{ kind: '冲天炉', capacity: 10.1, measure: '改为电炉' }],
  ],
  [
    '生物质锅炉达到省地标',
    'biomass-boilers',
    { kind: '茶水炉', meets: '不达标' },
    { kind: '生物质锅炉', meets: '达标' },
    [{ kind: '生物质电厂锅炉', meets: '不达标' }],
  ],
  [
    '生物质电厂超低排放改造',
    'biomass-boilers',
    { kind: '生物质电厂锅炉', ultraLow: '已完成', meets: '不达标' },
    { kind: '生物质电厂锅炉', ultraLow: '已完成', meets: '达标' },
    [{ kind: '生物质锅炉', ultraLow: '未开始', meets: '不达标' }],
  ],
  [
    '初始排放速率2千克/小时及以上的去除效率不低于80%',
    'voc-facilities',
    { rate: 2, efficiency: 95, stable: '否', ownStandard: '否' },
    { rate: 3, efficiency: 80, stable: '是', ownStandard: '否' },
    [
      { rate: 1.9, efficiency: 10, stable: '否', ownStandard: '否' },
      { rate: 2, efficiency: 60, stable: '是', ownStandard: '是' },
    ],
  ],
  [
    '全面加强无组织管控',
    'biomass-boilers',
    { kind: '生物质锅炉', fugitive: '未落实' },
    { kind: '生物质锅炉', fugitive: '已落实' },
    [],
  ],
  // Cleared away whether it kept to its limits or not.
  [
    '直接向烟道内喷洒脱硫脱硝剂的基本取缔（按90%计）',
    'low-efficiency',
    { process: ['烟道内喷洒脱硫脱硝剂'], stable: '能', measure: '不需整治' },
    { process: ['烟道内喷洒脱硫脱硝剂', '其他'], measure: '取缔', completedOn: '2023-05-01' },
    [{ process: ['湿法脱硝'], stable: '不能', measure: '提升工程质量' }],
  ],
  [
    '人工投加的简易设施基本完成自动化改造（按90%计）',
    'low-efficiency',
    { process: ['人工投加脱硫脱硝剂'], stable: '能', completedOn: '2023-05-01' },
    { process: ['人工投加脱硫脱硝剂'], measure: '自动化改造', completedOn: '2023-05-01' },
    [{ process: ['湿法脱硝'], stable: '不能' }],
  ],
  [
    '淘汰国三及以下柴油货车',
    'old-trucks',
    { standard: '国三', retiredOn: '2022-12-31' },
    { standard: '国三', retiredOn: '2023-01-01' },
    [],
  ],
  ['视频监控系统建成', 'access-video', { video: '在建' }, { video: '已建成' }, []],
  [
    '安装视频监控',
    'construction-sites',
    { video: '未安装', period: '2023-06' },
    { video: '已安装', period: '2023-06' },
    [],
  ],
]

describe('requirements of the ledgers that come with the plan', () => {
  it.each(CASES)('%s counts the rows that the plan means', (goal, list, open, done, besides) => {
    const rows = [open, done, ...besides].map((cells, index) => ({
      ...rowWithoutCells(list, index),
      ...cells,
    }))
    const edits = rows.map((cells) => ({ edit: 'insert', list, cells }) as const)
    commitEdits(ledger, TESTER, edits)
    const standing = listStandings(ledger, '2023-07-01').find(({ key }) => key === list)
    const found = standing?.goals.find(({ name }) => name === goal)
    expect(found).toMatchObject({ rows: 2, done: 1 })
  })
})

/** What every row of the list must have, told apart by number. */
function rowWithoutCells(list: string, index: number): Cells {
  const definition = listsOf(ledger).byKey.get(list)
  const texts = definition?.identity
    .flat()
    .filter((key) => fieldOf(definition, key).type === 'text')
  return {
    district: '丹阳市',
    ...Object.fromEntries((texts ?? []).map((key) => [key, `甲${index}`])),
  }
}
