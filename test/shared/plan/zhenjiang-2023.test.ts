import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import {
  type Indicator,
  type PlanDefinition,
  planDefinitionSchema,
} from '../../../src/shared/plan/definition.ts'
import { readSeedDocument, withoutSpace } from './seed-document.ts'

const planFile = new URL('../../../templates/zhenjiang-2023.plan.json', import.meta.url)
const source: unknown = JSON.parse(readFileSync(planFile, 'utf8'))
const plan = planDefinitionSchema.parse(source)
const seed = readSeedDocument()
const [airTable, annex1Table, annex2Table] = seed.tables
const paragraphs = plan.tasks.flatMap((task) => task.paragraphs)

const sum = (values: number[]) => values.reduce((total, value) => total + value, 0)
const tableOf = (key: string) => plan.tables.find((table) => table.key === key)
const indicatorsOf = (key: string) => plan.indicators.filter((item) => item.table === key)
const quotaRow = (district: string) =>
  plan.categories.map((category) => plan.quotas[district]?.[category.name] ?? Number.NaN)

function quotaTotals(): number[] {
  const rows = plan.districts.map((district) => quotaRow(district.name))
  return plan.categories.map((_, column) => sum(rows.map((row) => row[column] ?? Number.NaN)))
}

function annex1Rows(): string[][] {
  const zero = tableOf('annex1')?.zero ?? ''
  const print = (name: string, counts: number[]) => [
    name,
    ...[...counts, sum(counts)].map((count) => (count === 0 ? zero : String(count))),
  ]
  return [
    ...plan.districts.map((district) => print(district.name, quotaRow(district.name))),
    print(tableOf('annex1')?.totalRow ?? '', quotaTotals()),
  ]
}

function targetRows(key: string): string[][] {
  const print = (indicator: Indicator, value: number | null | undefined) =>
    value === 0 ? indicator.zero : (value?.toFixed(indicator.decimals) ?? '')
  const row = (name: string, officialValue: (key: string) => number | null | undefined) => [
    name,
    ...indicatorsOf(key).map((indicator) => print(indicator, officialValue(indicator.key))),
  ]
  return [
    ...plan.districts.map(({ name }) => row(name, (item) => plan.targets[item]?.districts[name])),
    row(tableOf(key)?.totalRow ?? '', (item) => plan.targets[item]?.total),
  ]
}

function targetHeadings(key: string) {
  return [
    { name: tableOf(key)?.rowHeading, group: null },
    ...indicatorsOf(key).map(({ name, unit, group }) => ({ name: `${name}(${unit})`, group })),
  ]
}

/** The listed department whose name or alias opens the words, as in 生态环境局等按职责分工负责. */
function departmentIn(words: string): string | undefined {
  return plan.departments.find((item) =>
    [item.name, ...item.aliases].some((word) => words.startsWith(word)),
  )?.name
}

/** The sentence in which the words stand. */
function sentenceOf(text: string, words: string): string {
  return text.split('。').find((sentence) => sentence.includes(words)) ?? ''
}

function refusals(change: (draft: PlanDefinition) => void): string[] {
  const draft = structuredClone(plan)
  change(draft)
  return planDefinitionSchema.safeParse(draft).error?.issues.map((issue) => issue.message) ?? []
}

describe('the document of the plan', () => {
  test('is accepted by the schema without a change', () => {
    expect(plan).toEqual(source)
  })

  test('carries the title, issuer, date and recipients as printed', () => {
    const { title, issuer, addressees, copiedTo } = plan.document
    expect(seed.text).toContain(`关于印发《${title}》的通知${addressees}：`)
    expect(seed.text).toContain(`${issuer}2023年3月24日${title}`)
    expect(seed.text).toContain(`抄送：${copiedTo}。`)
    expect(plan.document.issuedOn).toBe('2023-03-24')
  })

  test('quotes every fact literally, with its number in the quotation', () => {
    const words = new Map([
      [1, '一轮'],
      [10000, '万吨级'],
    ])
    for (const { text, value } of plan.facts) {
      expect(seed.text).toContain(text)
      if (value !== null) expect(text).toContain(words.get(value) ?? String(value))
    }
    expect(new Set(plan.facts.map((fact) => fact.key)).size).toBe(plan.facts.length)
  })
})

describe('the tables of the plan', () => {
  test('have the marks and titles of the document', () => {
    const printed = [annex1Table, annex2Table, airTable]
    expect(plan.tables.map(({ mark, title }) => ({ mark, title }))).toEqual(
      printed.map((table) => ({ mark: table?.mark, title: table?.title })),
    )
  })

  test('have the headings of the document, the categories in its order', () => {
    const annex1 = tableOf('annex1')
    expect(annex1Table?.headings).toEqual([
      { name: annex1?.rowHeading, group: null },
      ...plan.categories.map(({ name, group }) => ({ name, group })),
      { name: annex1?.totalColumn, group: null },
    ])
    expect(annex2Table?.headings).toEqual(targetHeadings('annex2'))
    expect(airTable?.headings).toEqual(targetHeadings('air'))
  })

  test('give every number of 附件1, with its zeros and totals, in the order of districts', () => {
    expect(annex1Rows()).toEqual(annex1Table?.rows)
    expect(quotaTotals()).toEqual([205, 75, 201, 100])
    expect(sum(quotaTotals())).toBe(581)
  })

  test('give every number of 附件2 in the order of districts', () => {
    expect(targetRows('annex2')).toEqual(annex2Table?.rows)
  })

  test('give every number of the air quality table in the order of districts', () => {
    expect(targetRows('air')).toEqual(airTable?.rows)
  })

  test('hold no quota or target beyond those printed', () => {
    const districts = plan.districts.map((district) => district.name)
    expect(Object.keys(plan.quotas)).toEqual(districts)
    expect(Object.keys(plan.targets)).toEqual(plan.indicators.map((indicator) => indicator.key))
    for (const target of Object.values(plan.targets))
      expect(Object.keys(target.districts)).toEqual(districts)
  })

  test('close with a sum where the rule is sum, and with another value where it is given', () => {
    for (const { key, total } of plan.indicators) {
      const added = sum(Object.values(plan.targets[key]?.districts ?? {}))
      if (total === 'sum') expect(plan.targets[key]?.total).toBe(added)
      // A column of zeros closes with zero under either rule.
      else if (added !== 0) expect(plan.targets[key]?.total).not.toBeCloseTo(added)
    }
    const summed = plan.indicators.filter((indicator) => indicator.total === 'sum')
    expect(summed.map((indicator) => indicator.key)).toEqual(['nox', 'vocs', 'dieselTrucks'])
    expect(plan.targets.dustfall?.total).toBe(2.3)
  })
})

describe('the tasks of the plan', () => {
  test('are the 34 of the document, word for word, under their sections', () => {
    const written = plan.tasks.map((task) => ({
      number: task.number,
      section: task.section,
      text: withoutSpace(
        task.paragraphs.map((item) => `${item.text}(${item.responsibility})`).join(''),
      ),
    }))
    expect(written).toEqual(seed.tasks)
    expect(written.map((task) => task.number)).toEqual(Array.from({ length: 34 }, (_, i) => i + 1))
  })

  test('open with their number and title', () => {
    for (const { number, title, paragraphs } of plan.tasks)
      expect(paragraphs[0]?.text.startsWith(`${number}. ${title}。`)).toBe(true)
  })

  test('keep no space inside the text but the one after the number', () => {
    for (const { text } of paragraphs) expect(text.replace(/^\d+\. /, '')).not.toMatch(/\s/)
  })

  test('divide the departments of the responsibility into lead and support, in its order', () => {
    for (const { responsibility, lead, support } of paragraphs) {
      // What follows the full stop is about the tasks after this one.
      const [assigned = ''] = responsibility.split('。')
      const [led = ''] = assigned.split(/牵头|负责/)
      expect(lead).toHaveLength(led.split('、').length)
      expect([...lead, ...support]).toEqual(assigned.split(/[、，]/).map(departmentIn))
    }
  })

  test('list no department name or alias twice', () => {
    const words = plan.departments.flatMap((item) => [item.name, ...item.aliases])
    expect(new Set(words).size).toBe(words.length)
  })

  test('quote every deadline from its own paragraph', () => {
    for (const { text, deadlines } of paragraphs) {
      for (const deadline of deadlines) {
        expect(text).toContain(deadline.requirement)
        expect(sentenceOf(text, deadline.requirement)).toContain(deadline.text)
      }
    }
  })

  test('date a deadline with the last day that its words allow', () => {
    const dated = paragraphs
      .flatMap((paragraph) => paragraph.deadlines)
      .filter((deadline) => deadline.date !== null)
      .map((deadline): [string, string | null] => [deadline.text, deadline.date])
    expect(Object.fromEntries(dated)).toEqual({
      '2023年底前': '2023-12-31',
      '2023年7月1日': '2023-07-01',
      '2023年': '2023-12-31',
      '2023年6月底前': '2023-06-30',
      '2023年4月底前': '2023-04-30',
      '9月底前': '2023-09-30',
    })
  })

  test('leave out no year-end or month-end of the text', () => {
    const pattern = /(?:2023年)?(?:\d+月)?底前|2023年7月1日|每季度|秋冬季期间/g
    for (const { text, deadlines } of paragraphs) {
      const written = [...text.matchAll(pattern)].map(([words]) => words)
      expect(deadlines.map((deadline) => deadline.text)).toEqual(expect.arrayContaining(written))
    }
  })
})

describe('the numbers in the tasks', () => {
  /** Digits that count nothing: names of standards, documents, pollutants and arrangements. */
  const EXCEPTIONS = [
    'DB32/4148—2021',
    'DB32/4385—2022',
    '《镇江市2023年深入实施重点行业含挥发性有机物原辅材料源头替代行动方案》',
    '国6b',
    'PM2.5',
    '“2+12”',
    '规划建设一批',
    '二次密闭',
    '三次油气回收',
  ]
  const CHINESE = /[一二三四五六七八九十百千万]+(?:轮|家|辆|个(?!月)|批|次|吨级)/gu

  test('are quoted from their own paragraph, with the value and unit that they say', () => {
    const words = new Map([
      [1, '一'],
      [6, '六'],
      [10000, '万'],
    ])
    for (const { text, quantities } of paragraphs) {
      for (const { text: written, value, unit, requirement } of quantities) {
        expect(text).toContain(requirement)
        expect(requirement).toContain(written)
        expect(written).toContain(unit)
        expect(written).toMatch(new RegExp(`${value}|${words.get(value) ?? value}`, 'u'))
      }
    }
  })

  test('are all items of the plan, or one of the stated exceptions', () => {
    for (const { text, deadlines, quantities } of paragraphs) {
      const known = [...EXCEPTIONS, ...deadlines.map((item) => item.text)]
      const stated = [...known, ...quantities.map((item) => item.text)].toSorted(
        (a, b) => b.length - a.length,
      )
      const rest = stated.reduce((left, words) => left.replaceAll(words, ''), text)
      expect(rest.replace(/^\d+\. /u, '').match(/\d+/gu) ?? []).toEqual([])
      expect(rest.match(CHINESE) ?? []).toEqual([])
    }
  })

  test('name projects by kinds and categories of the plan, each kind under one task', () => {
    const named = plan.tasks.flatMap((task) => task.kinds)
    expect(named.toSorted()).toEqual(plan.kinds.toSorted())
    const categories = plan.categories.map((category) => category.name)
    for (const task of plan.tasks)
      expect(categories).toEqual(expect.arrayContaining(task.categories))
  })
})

describe('the duties that the plan states once', () => {
  test('are quoted from the responsibility of the task from which they hold', () => {
    for (const { department, fromTask, text } of plan.commonDuties) {
      const task = plan.tasks.find((item) => item.number === fromTask)
      expect(task?.paragraphs[0]?.responsibility).toContain(text)
      expect(plan.departments.map((item) => item.name)).toContain(department)
    }
    expect(plan.commonDuties).toHaveLength(1)
  })
})

describe('the schema', () => {
  test('refuses a plan in which two districts share an alias', () => {
    expect(refusals((draft) => draft.districts[1]?.aliases.push('丹阳'))).toEqual([
      '辖市区名称重复：丹阳',
    ])
  })

  test('takes a plan in which a quota is still to be filled', () => {
    expect(refusals((draft) => delete draft.quotas.京口区?.源头替代项目)).toEqual([])
  })
})
