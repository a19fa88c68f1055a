import { PROJECTS } from '../../shared/lists/projects.ts'
import { hrefOf } from './router.ts'

/** The page of a list whose rows are counted. */
export function hrefOfRows(list: string, query: Record<string, string>): string {
  return list === PROJECTS.key ? hrefOf('projects', query) : hrefOf('lists', { list, ...query })
}
