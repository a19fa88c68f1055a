/** What an export says, whatever its format: worked out alike in the service and in the window. */
import { type AnnexTable, annex1, targetTable } from '../annex/table.ts'
import type { AssessmentResult } from '../assessment/assessment.ts'
import { assessmentTitle } from '../assessment/paper/letter.ts'
import type { AwaitedSheet } from '../contract/exchange.ts'
import type { ExportKind, Row } from '../contract/schemas.ts'
import type { ListDefinition } from '../lists/definition.ts'
import { PROJECTS } from '../lists/projects.ts'
import { cityFigures, type ToldFigures } from '../overview/city-figures.ts'
import { bulletinTitle } from '../overview/paper/bulletin.ts'
import type { PlanDefinition } from '../plan/definition.ts'
import { scheduleRules } from '../schedule/rules.ts'
import {
  type TaskListRow,
  type TaskSelection,
  taskListRows,
  taskListTitle,
} from '../tasks/task-list.ts'
import type { ViewFacts } from '../views/view-rows.ts'
import type { ListChoice } from './list-choice.ts'
import { chooseList, type ListLayout } from './list-layout.ts'

export interface ContentOptions {
  /** Which projects, and how they are laid out (kind `projects`). */
  list?: ListChoice
  /** Only these tasks (kind `tasks`). */
  tasks?: TaskSelection
  /** The day for which deadlines are judged (kind `overview`); today without it. */
  asOf?: string
  /** Id or name of a scheme (kind `assessment`). */
  scheme?: string
}

/** The rows of the ledger from which an export may be made, each list in its order. */
export interface ContentRows {
  /** In place of the projects: a special ledger with its rows. */
  special?: { list: ListDefinition; rows: readonly Row[] }
  projects: readonly Row[]
  /** What people entered about items of tasks. */
  items: readonly Row[]
  /** Saved views. */
  views: readonly Row[]
  /** A scheme worked out (kind `assessment`). */
  assessment?: AssessmentResult
  /** What districts had still to send on the day (kind `overview`). */
  awaited?: readonly AwaitedSheet[]
}

/** What follows from the day and from what went out. */
export interface ContentMoment {
  /** `YYYY-MM-DD` where the user is. */
  today: string
  /** Ids of rows of the list that are no longer as they last went out. */
  since: ViewFacts['since']
}

/** `title` names the whole document and its file. */
export type ExportContent = { title: string; plan: PlanDefinition } & (
  | { is: 'annexes'; tables: AnnexTable[] }
  | { is: 'list'; list: ListDefinition; rows: Row[]; layout: ListLayout }
  | { is: 'tasks'; rows: TaskListRow[] }
  | { is: 'overview'; figures: ToldFigures }
  | { is: 'assessment'; result: AssessmentResult }
)

type AnnexKey = AnnexTable['key']

const ALL_ANNEXES: readonly AnnexKey[] = ['annex1', 'annex2', 'air']

export function contentOf(
  plan: PlanDefinition,
  { special, projects, items, views, assessment, awaited }: ContentRows,
  moment: ContentMoment,
  kind: ExportKind,
  { list = {}, tasks = {}, asOf = moment.today }: ContentOptions = {},
): ExportContent {
  switch (kind) {
    case 'annex1':
    case 'annex2':
    case 'air': {
      const table = annexTable(plan, projects, kind)
      const title = [table.mark, table.title].filter((part) => part !== null).join(' ')
      return { is: 'annexes', plan, title, tables: [table] }
    }
    case 'annexes': {
      const tables = ALL_ANNEXES.map((key) => annexTable(plan, projects, key))
      return { is: 'annexes', plan, title: `${plan.document.title}附件`, tables }
    }
    case 'projects': {
      const listed = special ?? { list: PROJECTS, rows: projects }
      const facts = { plan, rows: listed.rows, views, ...moment }
      const { view, ...chosen } = chooseList(listed.list, list, facts)
      const name = `${plan.city}${plan.year}年${list.district ?? ''}${listed.list.title}明细`
      return { is: 'list', plan, title: view === null ? name : `${name}（${view}）`, ...chosen }
    }
    case 'tasks':
      return {
        is: 'tasks',
        plan,
        title: taskListTitle(plan, tasks),
        rows: taskListRows(plan, items, tasks),
      }
    case 'overview': {
      if (awaited === undefined) throw new TypeError('the service knows what is awaited')
      const rules = scheduleRules(plan, asOf)
      const figures = { ...cityFigures({ plan, projects, rules }), awaited }
      return { is: 'overview', plan, title: bulletinTitle(plan), figures }
    }
    case 'assessment': {
      if (assessment === undefined)
        throw new TypeError('an assessment is worked out by the service')
      return { is: 'assessment', plan, title: assessmentTitle(assessment), result: assessment }
    }
  }
}

function annexTable(plan: PlanDefinition, projects: readonly Row[], key: AnnexKey): AnnexTable {
  if (key !== 'annex1') return targetTable(plan, key)
  return annex1(
    plan,
    projects.map((row) => row.cells),
  )
}
