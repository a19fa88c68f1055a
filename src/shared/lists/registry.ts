/** The lists that every ledger has. */
import { SCHEME_ENTRIES, SCHEME_ITEMS, SCHEMES } from './assessment/definitions.ts'
import { ATTACHMENTS } from './attachments.ts'
import { CATEGORIES } from './categories.ts'
import type { ListDefinition } from './definition.ts'
import { DEPARTMENTS } from './departments.ts'
import { DISPATCHES } from './dispatches.ts'
import { DISTRICTS } from './districts.ts'
import { ENTERPRISES } from './enterprises.ts'
import { EXEMPTIONS } from './exemptions.ts'
import { INDICATORS } from './indicators.ts'
import { ITEMS } from './items.ts'
import { MAPPINGS } from './mappings.ts'
import { MEASURES } from './measures.ts'
import { MILESTONES } from './milestones.ts'
import { OFFICIAL_TABLES } from './official-tables.ts'
import { CARRY_RULES, ORIGINS, PREDECESSOR } from './origins.ts'
import { PERIODS } from './periods.ts'
import { PLAN_FACTS } from './plan-facts.ts'
import { PROGRESS } from './progress.ts'
import { PROJECTS } from './projects.ts'
import { QUOTAS } from './quotas.ts'
import { RANKING_WORDS } from './ranking-words.ts'
import { SNAPSHOTS } from './snapshots.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from './special/definitions.ts'
import { STATUSES } from './statuses.ts'
import { SUBMISSIONS } from './submissions.ts'
import { TAGS } from './tags.ts'
import { TARGETS } from './targets.ts'
import { TASK_LINKS } from './task-links.ts'
import { TEMPLATES } from './templates.ts'
import { TOWNS } from './towns.ts'
import { VIEWS } from './views.ts'

/** What the plan is made of, but for its tasks. */
const PLAN_TABLES: readonly ListDefinition[] = [
  PLAN_FACTS,
  DISTRICTS,
  TOWNS,
  CATEGORIES,
  STATUSES,
  QUOTAS,
  INDICATORS,
  OFFICIAL_TABLES,
  DEPARTMENTS,
]

/** Every one of them. */
export const LISTS: readonly ListDefinition[] = [
  PROJECTS,
  ENTERPRISES,
  PROGRESS,
  PERIODS,
  TARGETS,
  MEASURES,
  ITEMS,
  TASK_LINKS,
  ATTACHMENTS,
  VIEWS,
  SNAPSHOTS,
  MILESTONES,
  TAGS,
  RANKING_WORDS,
  EXEMPTIONS,
  MAPPINGS,
  DISPATCHES,
  SUBMISSIONS,
  TEMPLATES,
  PREDECESSOR,
  CARRY_RULES,
  ORIGINS,
  SPECIALS,
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SCHEMES,
  SCHEME_ITEMS,
  SCHEME_ENTRIES,
  ...PLAN_TABLES,
]

/** Lists that a window holds from the first time that something shows them: twelve months of reports
 * are many more rows than all else. */
export const LISTS_ON_DEMAND: readonly ListDefinition[] = [PROGRESS]

/** Lists whose rows every window holds; the others are asked for where they are shown. */
export const SHOWN_LISTS: readonly ListDefinition[] = [
  MILESTONES,
  TAGS,
  RANKING_WORDS,
  PROJECTS,
  ENTERPRISES,
  PERIODS,
  TARGETS,
  MEASURES,
  EXEMPTIONS,
  ITEMS,
  TASK_LINKS,
  ATTACHMENTS,
  VIEWS,
  SNAPSHOTS,
  TEMPLATES,
  PREDECESSOR,
  ORIGINS,
  SPECIALS,
  SPECIAL_FIELDS,
  SPECIAL_GOALS,
  SCHEMES,
  SCHEME_ITEMS,
  SCHEME_ENTRIES,
  ...PLAN_TABLES,
]
