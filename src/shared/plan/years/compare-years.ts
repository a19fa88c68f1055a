/** Last year's projects beside this year's, by the districts and categories of this year. */
import type { Row } from '../../contract/schemas.ts'
import type { PlanDefinition } from '../definition.ts'
import { newPlace, type PlanMapping } from './mapping.ts'
import { COUNTED, type YearCounts, type YearsCell, type YearsComparison } from './years.ts'

interface Year {
  plan: PlanDefinition
  projects: readonly Row[]
}

/**
 * @param origins rows of this year's projects that were carried over from last year's ledger.
 * @param mapping how last year's names are called now.
 */
export function compareYears(
  last: Year,
  now: Year,
  { origins, mapping }: { origins: ReadonlySet<string>; mapping: PlanMapping },
): YearsComparison {
  const cells = new Map<string, YearsCell>(
    now.plan.districts.flatMap(({ name: district }) =>
      now.plan.categories.map(({ name: category }) => [
        keyOf(district, category),
        { district, category, ...noCounts() },
      ]),
    ),
  )
  const astray = noCounts()
  const count = (place: { district: string; category: string }, what: keyof YearCounts) => {
    const cell = cells.get(keyOf(place.district, place.category)) ?? astray
    cell[what] += 1
  }
  const wasDone = doneTest(last.plan)
  const find = placeFinder(now.plan)
  for (const { cells: project } of last.projects) {
    const place = find(newPlace(mapping, project))
    count(place, 'last')
    if (wasDone(project.status)) count(place, 'lastDone')
  }
  const isDone = doneTest(now.plan)
  for (const { id, cells: project } of now.projects) {
    const place = { district: String(project.district), category: String(project.category) }
    count(place, 'now')
    count(place, origins.has(id) ? 'carried' : 'added')
    if (isDone(project.status)) count(place, 'nowDone')
  }
  return {
    last: { title: last.plan.document.title, year: last.plan.year },
    now: { title: now.plan.document.title, year: now.plan.year },
    cells: [...cells.values()],
    astray,
  }
}

function noCounts(): YearCounts {
  // `as`: fromEntries forgets the keys, which are those of all counts.
  return Object.fromEntries(COUNTED.map((key) => [key, 0])) as YearCounts
}

function keyOf(district: string, category: string): string {
  return JSON.stringify([district, category])
}

function doneTest({ statuses }: PlanDefinition) {
  const done = new Set(statuses.filter((status) => status.done).map(({ name }) => name))
  return (status: unknown) => done.has(String(status))
}

/** A name of last year that is an alias this year is known by it. */
function placeFinder({ districts, categories }: PlanDefinition) {
  const namesOf = (items: readonly { name: string; aliases: string[] }[]) =>
    new Map(items.flatMap(({ name, aliases }) => [name, ...aliases].map((word) => [word, name])))
  const [byDistrict, byCategory] = [namesOf(districts), namesOf(categories)]
  return ({ district, category }: { district: string; category: string }) => ({
    district: byDistrict.get(district) ?? district,
    category: byCategory.get(category) ?? category,
  })
}
