/**
 * Fictional projects, as many in each district and category as 附件1 orders; the same every time.
 *
 * Names, people and codes are invented; credit codes carry the letters FAKE and a right check digit.
 */
import type { Cells } from '../../shared/changes/change.ts'
import { compactCells } from '../../shared/changes/rows.ts'
import type { Category, District, PlanDefinition } from '../../shared/plan/definition.ts'
import { quotaOf } from '../../shared/plan/quotas.ts'
import { creditCodeCheck } from '../../shared/values/credit-code.ts'
import { deriveDeadline } from '../../shared/values/date.ts'
import { CodeRegister, codePrefix } from './assign.ts'
import {
  BRANDS,
  DEADLINES,
  type SampleWork,
  STAGES,
  SUFFIXES,
  SURNAMES,
  WORKS,
} from './sample-words.ts'

type Random = () => number

/** Mulberry32: small, repeatable, good enough to look natural. */
function randomOf(seed: number): Random {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export function sampleProjects(plan: PlanDefinition): Cells[] {
  const random = randomOf(plan.year)
  const register = new CodeRegister()
  return plan.districts.flatMap((district, order) => {
    const projects = plan.categories.flatMap((category) => {
      const count = quotaOf(plan, district.name, category.name) ?? 0
      const prefix = codePrefix(plan, { district: district.name, category: category.name })
      return Array.from({ length: count }, (_, index) => ({
        code: register.give(prefix),
        ...sampleProject(plan, district, category, index, order, random),
      }))
    })
    shareOut(plan, district, projects, random)
    return projects.map(compactCells)
  })
}

function sampleProject(
  plan: PlanDefinition,
  district: District,
  category: Category,
  index: number,
  order: number,
  random: Random,
): Cells {
  const works = WORKS[category.short] ?? []
  const work = pick(works, random)
  const place = district.name.replace(/^镇江/u, '').replace(/[市区]$/u, '')
  const enterprise = `${place}${brandAt(index, order)}${work.trade}${suffixAt(index)}`
  const investment = round(20 + random() ** 3 * 3000, 2)
  return {
    year: plan.year,
    district: district.name,
    category: category.name,
    kind: work.kind,
    enterprise,
    creditCode: sampleCreditCode(district, category, index),
    industry: work.industry,
    industryCode: work.industryCode,
    name: sampleName(work, index),
    measures: work.measures,
    subItems: random() < 0.04 ? 2 + Math.floor(random() * 8) : null,
    leadDept: '市生态环境局',
    respUnit: enterprise,
    contact: `${pick(SURNAMES, random)}工`,
    // 0511-0… is not a number that the exchange gives out.
    phone: `0511-0${String(Math.floor(random() * 1e6)).padStart(6, '0')}`,
    investment,
    ...sampleProgress(plan, investment, random),
  }
}

/** Brand and suffix together repeat only after 80 projects; the name then says 二期. */
function brandAt(index: number, order: number): string {
  return BRANDS[(index * 7 + order * 3) % BRANDS.length] ?? ''
}

function suffixAt(index: number): string {
  return SUFFIXES[Math.floor(index / BRANDS.length) % SUFFIXES.length] ?? ''
}

function sampleName(work: SampleWork, index: number): string {
  const phase = index >= BRANDS.length * SUFFIXES.length ? '二期' : ''
  return index % 3 === 0 ? phase + work.name : `${phase}${(index % 5) + 1}号线${work.name}`
}

function sampleCreditCode(district: District, category: Category, index: number): string {
  const letters = 'ABCD'.includes(category.short) ? category.short : 'A'
  const body = `91${district.code ?? '321100'}FAKE${letters}${String(index).padStart(4, '0')}`
  return body + (creditCodeCheck(body) ?? '0')
}

/** Status, share done, money spent and dates that fit together. */
function sampleProgress(plan: PlanDefinition, investment: number, random: Random): Cells {
  const deadlineText = pick(DEADLINES, random)
  const status = stageAt(random() * 100)
  const done = plan.statuses.find((item) => item.name === status)?.done === true
  const progress = done ? 100 : progressOf(status, random)
  const started = progress > 0
  const month = 1 + Math.floor(random() * 4)
  const isBuilt = done && status !== '关停退出'
  return {
    deadlineText,
    deadline: deriveDeadline(deadlineText, plan.year),
    status,
    progress,
    invested: started ? round((investment * progress) / 100, 2) : null,
    startedOn: started ? day(plan.year, month, random) : null,
    completedOn: done ? day(plan.year, month + 3, random) : null,
    acceptedOn: isBuilt && status !== '已完成' ? day(plan.year, month + 5, random) : null,
    closedOn: status === '已销号' ? day(plan.year, month + 6, random) : null,
  }
}

function progressOf(status: string, random: Random): number {
  if (status === '在建') return 10 + Math.floor(random() * 16) * 5
  if (status === '调试') return 90 + Math.floor(random() * 9)
  return 0
}

function stageAt(point: number): string {
  let passed = 0
  for (const [status, share] of STAGES) {
    passed += share
    if (point < passed) return status
  }
  return '未开工'
}

function day(year: number, month: number, random: Random): string {
  const date = 1 + Math.floor(random() * 28)
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/** Spreads about the district's reduction targets over the projects that reduce each pollutant. */
function shareOut(plan: PlanDefinition, district: District, projects: Cells[], random: Random) {
  const letterOf = (cells: Cells) =>
    plan.categories.find((category) => category.name === cells.category)?.short ?? ''
  for (const [indicator, letters] of [
    ['nox', 'A'],
    ['vocs', 'BC'],
  ] as const) {
    const own = projects.filter((cells) => letters.includes(letterOf(cells)))
    const bearers = own.length > 0 ? own : projects
    const target = plan.targets[indicator]?.districts[district.name] ?? 0
    const shares = bearers.map(() => 0.2 + random())
    const whole = shares.reduce((sum, share) => sum + share, 0)
    bearers.forEach((cells, index) => {
      cells[indicator] = round((target * 0.96 * (shares[index] ?? 0)) / whole, 2)
    })
  }
}

function pick<T>(items: readonly T[], random: Random): T {
  const item = items[Math.floor(random() * items.length)]
  if (item === undefined) throw new TypeError('nothing to pick from')
  return item
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals))
}
