/** What 设置 has, by the keys in its address, in the order in which a plan is made. */
import { SCHEMES } from '../../../shared/lists/assessment/definitions.ts'
import { CATEGORIES } from '../../../shared/lists/categories.ts'
import { DEPARTMENTS } from '../../../shared/lists/departments.ts'
import { DISTRICTS } from '../../../shared/lists/districts.ts'
import { INDICATORS } from '../../../shared/lists/indicators.ts'
import { MILESTONES } from '../../../shared/lists/milestones.ts'
import { OFFICIAL_TABLES } from '../../../shared/lists/official-tables.ts'
import { PLAN_FACTS } from '../../../shared/lists/plan-facts.ts'
import { QUOTAS } from '../../../shared/lists/quotas.ts'
import { RANKING_WORDS } from '../../../shared/lists/ranking-words.ts'
import { SPECIALS } from '../../../shared/lists/special/definitions.ts'
import { STATUSES } from '../../../shared/lists/statuses.ts'
import { TAGS } from '../../../shared/lists/tags.ts'
import { TOWNS } from '../../../shared/lists/towns.ts'
import { LEDGERS } from './ledgers/section.ts'

export const TEMPLATES = 'templates'

export const SETTINGS = [
  PLAN_FACTS.key,
  DISTRICTS.key,
  TOWNS.key,
  CATEGORIES.key,
  STATUSES.key,
  QUOTAS.key,
  INDICATORS.key,
  OFFICIAL_TABLES.key,
  DEPARTMENTS.key,
  MILESTONES.key,
  TAGS.key,
  RANKING_WORDS.key,
  SPECIALS.key,
  SCHEMES.key,
  TEMPLATES,
  'backups',
  LEDGERS,
  'profile',
]
