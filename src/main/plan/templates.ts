/** Plan definitions: those shipped as files in `templates/`, and files of an office. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { ShippedPlan } from '../../shared/contract/ledgers.ts'
import { LedgerError } from '../../shared/errors.ts'
import { type PlanDefinition, planDefinitionSchema } from '../../shared/plan/definition.ts'
import { appRoot } from '../app-root.ts'
import { readJson } from './read-json.ts'

const ENDING = '.plan.json'

export const DEFAULT_PLAN = 'zhenjiang-2023'

/** The plan in which nothing is told yet. */
export const EMPTY_PLAN = 'empty'

/** Keys of the definitions in `templates/`. */
function shippedKeys(): string[] {
  return readdirSync(join(appRoot(), 'templates'))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
}

/** The plans that come with the program and tell something. */
export function shippedPlans(): ShippedPlan[] {
  return shippedKeys()
    .filter((key) => key !== EMPTY_PLAN)
    .map((key) => {
      const { document, city, year, districts, categories, tasks } = shippedPlan(key)
      return {
        key,
        title: document.title,
        city,
        year,
        districts: districts.length,
        categories: categories.length,
        tasks: tasks.length,
      }
    })
}

/** A shipped definition; USAGE for any other name, a path among them. */
export function shippedPlan(key: string): PlanDefinition {
  const known = shippedKeys()
  if (!known.includes(key))
    throw new LedgerError(
      'USAGE',
      `没有计划“${key}”，可用：${known.join('、')}，或计划文件（.json）的路径`,
    )
  const file = join(appRoot(), 'templates', key + ENDING)
  return readJson(file, planDefinitionSchema, '计划文件')
}

/** Reads and checks a plan definition by key or path; USAGE when there is none of that name. */
export function loadPlan(keyOrPath: string): PlanDefinition {
  return keyOrPath.endsWith('.json')
    ? readJson(keyOrPath, planDefinitionSchema, '计划文件')
    : shippedPlan(keyOrPath)
}
