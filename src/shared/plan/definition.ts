/**
 * A plan definition: what a city's yearly plan document says, as data.
 *
 * Districts, categories, quotas, indicators, statuses and tasks differ from year to year and city to
 * city, so none of them is code. Files of this shape stand in `templates/*.plan.json`.
 */
import { z } from 'zod'

const name = z
  .string()
  .trim()
  .min(1)
  // The one key that a JavaScript object does not keep; what is counted under it would be lost.
  .refine((text) => text !== '__proto__', '“__proto__”不能作名称')
const names = z.array(name)
const isoDate = z.iso.date()

/** One district (辖市区) in the order of the official document. */
const districtSchema = z.strictObject({
  name,
  /** Two letters used in 项目编号, unique in the plan. */
  short: z.string().regex(/^[A-Z]{2}$/, '辖市区的编号简码应为两个大写字母'),
  /** GB/T 2260 code; functional zones may have none. */
  code: z
    .string()
    .regex(/^\d{6}$/, '行政区划代码应为 6 位数字')
    .nullable(),
  aliases: names,
  /** Towns, streets and parks (乡镇、街道、园区) that are offered where one is asked for. */
  towns: names.default([]),
})

/** What is to be said of a town beyond the district that runs it. */
const townSchema = z.strictObject({
  name,
  /** The district that runs it. */
  district: name,
  /** The district to which it belongs by law where that is another one. */
  byLaw: name.nullable().default(null),
  aliases: names.default([]),
})

/** One counted class of projects: a leaf of the two-level classification of 附件1. */
const categorySchema = z.strictObject({
  name,
  /** First level, when the annex prints one above this leaf. */
  group: name.nullable(),
  /** One letter used in 项目编号, unique in the plan. */
  short: z.string().regex(/^[A-Z]$/, '类别的编号简码应为一个大写字母'),
  aliases: names,
})

/**
 * A stage of work, and what it means. `notStarted`: nothing is done yet, so an empty percentage is
 * none. `done`: counts as finished for milestones. `ended`: nothing is built any more (取消调整,
 * 关停退出), so nothing is due or inspected. `accepted`, `closed`: inspected (验收), taken off the list
 * (销号), so there is a day of it. `retired`: known where it stands, offered no more.
 */
const statusSchema = z.strictObject({
  name,
  notStarted: z.boolean().default(false),
  done: z.boolean().default(false),
  ended: z.boolean().default(false),
  accepted: z.boolean().default(false),
  closed: z.boolean().default(false),
  retired: z.boolean().default(false),
  aliases: names,
})

/** How the office judges progress; the plan document says nothing about it. */
const scheduleSchema = z.strictObject({
  /** 临期 begins so many days before a deadline. */
  dueSoonDays: z.int().min(0).max(366).default(30),
  /** 序时: percentage points off the elapsed share that still count as keeping to it. */
  paceTolerance: z.number().min(0).max(100).default(5),
})

/** What the office ranks its districts by; the plan document says nothing about it. */
const rankingSchema = z.strictObject({
  /** The next one decides where districts are equal in all before it. */
  order: z
    .array(z.enum(['doneShare', 'lateShare', 'lateCount']))
    .min(1)
    .default(['doneShare', 'lateShare']),
  /**
   * What is said of a district by its lead: percentage points by which its finished share is above
   * the elapsed share of the year. Of the leads reached the largest one counts, and the word of the
   * smallest lead is for all that reach none.
   */
  words: z
    .array(z.strictObject({ word: name, lead: z.number().min(-100).max(100) }))
    .min(1)
    .default([
      { word: '达到序时进度', lead: 0 },
      { word: '滞后', lead: -100 },
    ]),
  /** Said besides of a district with late projects; `n` stands for their number. */
  lateWord: name.default('逾期 n 项'),
})

/** How the total row of a column comes about: added up, printed as given, or left out. */
const totalRuleSchema = z.enum(['sum', 'given', 'none'])
export type TotalRule = z.infer<typeof totalRuleSchema>

/** One official target column: 附件2 or the air-quality table. */
const indicatorSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  table: z.enum(['annex2', 'air']),
  name,
  /** Merged header printed above this and its neighbours. */
  group: name.nullable(),
  unit: name,
  decimals: z.int().min(0).max(4),
  total: totalRuleSchema,
  /** How a zero is printed in this column. */
  zero: z.enum(['0', '/']),
  /** Direction in which the target is met. */
  better: z.enum(['lower', 'higher']),
  /**
   * What the value of a month says: the average (or share) of the year so far, or all that was done
   * or counted so far. null where the document does not tell; `targets/accrual.ts` then decides.
   */
  accrual: z.enum(['average', 'total']).nullable().default(null),
})

/** How one official table is headed and closed. */
const tableSchema = z.strictObject({
  key: z.enum(['annex1', 'annex2', 'air']),
  /** Mark printed on the first line, for example 附件1; null for a table inside the text. */
  mark: name.nullable(),
  title: name,
  /** Heading of the first column. */
  rowHeading: name,
  /** Name of the closing row (全市, or 国控站点 where it is a row of its own kind). */
  totalRow: name,
  /** Name of the closing column; null where there is none. */
  totalColumn: name.nullable(),
  /** How a zero count is printed (计数表 only). */
  zero: z.enum(['0', '/']),
})

/** A date or rhythm as the document writes it, with the day it means when it names one. */
const deadlineSchema = z.strictObject({
  text: name,
  date: isoDate.nullable(),
  /** The words of the document that the deadline belongs to. */
  requirement: name,
})

/** A number of the document with its unit, as a requirement of a task names it. */
const quantitySchema = z.strictObject({
  /** As written: 3500辆以上. */
  text: name,
  value: z.number(),
  unit: name,
  /** goal: to be reached. condition: says what the requirement applies to (100平方米以上餐饮店). */
  role: z.enum(['goal', 'condition']),
  /** The words of the document that the quantity belongs to. */
  requirement: name,
})

/** One paragraph of a task, with those responsible for it. */
const paragraphSchema = z.strictObject({
  text: name,
  /** The closing bracket as printed, without the brackets. */
  responsibility: name,
  lead: names,
  support: names,
  deadlines: z.array(deadlineSchema),
  quantities: z.array(quantitySchema).default([]),
})

/** One of the numbered tasks of the plan. */
export const taskSchema = z.strictObject({
  number: z.int().min(1),
  section: name,
  title: name,
  /** 工程类型 and categories of the projects by which the task is carried out. */
  kinds: names.default([]),
  categories: names.default([]),
  paragraphs: z.array(paragraphSchema).min(1),
})

/** A duty that the document states once for all tasks from one on. */
const commonDutySchema = z.strictObject({
  department: name,
  /** Number of the first task that it holds for. */
  fromTask: z.int().min(1),
  /** As printed: 以下均需地方各级人民政府落实. */
  text: name,
})

/** A share or number of some projects to be finished by a day; without scope all projects count. */
const milestoneSchema = z
  .strictObject({
    name,
    by: isoDate,
    categories: names,
    districts: names,
    /** One of the named lists (重点名单) that projects bear. */
    tag: name.nullable(),
    /** Per cent, at least. */
    share: z.number().min(0).max(100).nullable(),
    count: z.int().min(0).nullable(),
    /** The words of the document; null for a milestone that an office set itself. */
    text: name.nullable(),
  })
  .refine((milestone) => milestone.share !== null || milestone.count !== null, {
    message: '节点目标要有比例或数量',
  })

/** A named list of enterprises (家) or projects (个) that the plan speaks of, 首批28家 for example. */
const tagSchema = z.strictObject({
  name,
  /** How many the plan says there are; null where it names no number. */
  expected: z.int().min(0).nullable(),
  unit: z.enum(['家', '个']),
  /** The words of the document; null for a list that an office keeps for itself. */
  text: name.nullable(),
})

/** A single number or statement in the body text worth quoting. */
const factSchema = z.strictObject({
  key: z.string().regex(/^[a-z][a-zA-Z0-9]*$/),
  label: name,
  value: z.number().nullable(),
  unit: name.nullable(),
  text: name,
})

const perDistrict = z.record(name, z.number())

export const planDefinitionSchema = z
  .strictObject({
    key: z.string().regex(/^[a-z0-9-]+$/),
    city: name,
    year: z.int().min(2000).max(2100),
    document: z.strictObject({
      title: name,
      /** 发文字号; null when the document shows none. */
      number: name.nullable(),
      issuer: name,
      /** null until it is issued. */
      issuedOn: isoDate.nullable(),
      addressees: name.nullable(),
      copiedTo: name.nullable(),
    }),
    facts: z.array(factSchema),
    /** Without any, a plan is still being made. */
    districts: z.array(districtSchema),
    towns: z.array(townSchema).default([]),
    categories: z.array(categorySchema),
    /** The first one is what a new project begins with. */
    statuses: z.array(statusSchema).min(1, '至少要有一个项目状态'),
    schedule: scheduleSchema.prefault({}),
    ranking: rankingSchema.prefault({}),
    /** 工程类型, the free second level offered in the grid. */
    kinds: names,
    departments: z.array(z.strictObject({ name, aliases: names })),
    tables: z.array(tableSchema),
    /** district → category → number of projects ordered by 附件1; missing until it is told. */
    quotas: z.record(name, z.record(name, z.int().min(0))),
    indicators: z.array(indicatorSchema),
    /** indicator → district → official value, missing until it is told; `total` is the closing row. */
    targets: z.record(
      z.string(),
      z.strictObject({ districts: perDistrict, total: z.number().nullable() }),
    ),
    commonDuties: z.array(commonDutySchema).default([]),
    tasks: z.array(taskSchema),
    milestones: z.array(milestoneSchema),
    tags: z.array(tagSchema),
    /** Keys of the special ledgers (专项台账) that a ledger of this plan begins with. */
    lists: names.default([]),
  })
  .superRefine((plan, context) => {
    for (const [what, values] of uniquenessClaims(plan)) {
      const doubled = values.find((value, index) => values.indexOf(value) !== index)
      if (doubled !== undefined) context.addIssue(`${what}重复：${doubled}`)
    }
    const unclear = unclearStatus(plan.statuses)
    if (unclear !== null) context.addIssue(unclear)
  })

export type PlanDefinition = z.infer<typeof planDefinitionSchema>
export type District = z.infer<typeof districtSchema>
export type Status = z.infer<typeof statusSchema>
export type Town = z.infer<typeof townSchema>
export type Category = z.infer<typeof categorySchema>
export type Indicator = z.infer<typeof indicatorSchema>
export type TableDefinition = z.infer<typeof tableSchema>
export type Milestone = z.infer<typeof milestoneSchema>
export type RankingRule = z.infer<typeof rankingSchema>
export type PlanTag = z.infer<typeof tagSchema>
export type PlanTask = z.infer<typeof taskSchema>
export type PlanParagraph = z.infer<typeof paragraphSchema>
export type PlanQuantity = z.infer<typeof quantitySchema>

/** What keeps the stages from being understood, as a sentence. */
function unclearStatus(statuses: readonly Status[]): string | null {
  const [first] = statuses
  if (first !== undefined && (first.done || first.ended || first.retired))
    return `排在最前的状态是新项目的状态，“${first.name}”算作完成、不再建设或已停用，不能排在最前`
  const both = statuses.find(({ notStarted, done, ended }) => notStarted && (done || ended))
  return both === undefined ? null : `状态“${both.name}”不能既算作未开工，又算作完成或不再建设`
}

interface Named {
  name: string
  aliases: string[]
}

interface Claims {
  districts: (Named & { short: string })[]
  categories: (Named & { short: string })[]
  statuses: Named[]
  indicators: { key: string }[]
  tasks: { number: number }[]
  milestones: { name: string }[]
  tags: { name: string }[]
}

/** Names and aliases together must be unambiguous, or an import could not decide between two. */
function uniquenessClaims(plan: Claims): [string, (string | number)[]][] {
  const words = (list: Named[]) => list.flatMap((item) => [item.name, ...item.aliases])
  return [
    ['辖市区名称', words(plan.districts)],
    ['辖市区简码', plan.districts.map((item) => item.short)],
    ['类别名称', words(plan.categories)],
    ['类别简码', plan.categories.map((item) => item.short)],
    ['状态名称', words(plan.statuses)],
    ['指标', plan.indicators.map((item) => item.key)],
    ['节点目标', plan.milestones.map((item) => item.name)],
    ['重点名单', plan.tags.map((item) => item.name)],
    ['任务序号', plan.tasks.map((item) => item.number)],
  ]
}
