/** Plan definitions shipped as files in `templates/`. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LedgerError } from '../../shared/errors.ts'
import { type PlanDefinition, planDefinitionSchema } from '../../shared/plan/definition.ts'
import { appRoot } from '../app-root.ts'

const ENDING = '.plan.json'

export const DEFAULT_PLAN = 'zhenjiang-2023'

/** Reads and checks a plan definition by key; USAGE when there is none of that name. */
export function loadPlan(key: string): PlanDefinition {
  const folder = join(appRoot(), 'templates')
  const known = readdirSync(folder)
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
  if (!known.includes(key))
    throw new LedgerError('USAGE', `没有计划“${key}”，可用：${known.join('、')}`)
  const file = join(folder, key + ENDING)
  if (!existsSync(file)) throw new LedgerError('USAGE', `找不到计划文件：${file}`, { file })
  return planDefinitionSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
}
