/** Plan definitions: those shipped as files in `templates/`, and files of an office. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { type PlanDefinition, planDefinitionSchema } from '../../shared/plan/definition.ts'
import { appRoot } from '../app-root.ts'
import { readJson } from './read-json.ts'

const ENDING = '.plan.json'

export const DEFAULT_PLAN = 'zhenjiang-2023'

/** The plan in which nothing is told yet. */
export const EMPTY_PLAN = 'empty'

/** Reads and checks a plan definition by key or path; USAGE when there is none of that name. */
export function loadPlan(keyOrPath: string): PlanDefinition {
  if (keyOrPath.endsWith('.json')) return readJson(keyOrPath, planDefinitionSchema, '计划文件')
  const folder = join(appRoot(), 'templates')
  const known = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
  if (!known.includes(keyOrPath))
    throw new LedgerError(
      'USAGE',
      `没有计划“${keyOrPath}”，可用：${known.join('、')}，或计划文件（.json）的路径`,
    )
  return readJson(join(folder, keyOrPath + ENDING), planDefinitionSchema, '计划文件')
}
