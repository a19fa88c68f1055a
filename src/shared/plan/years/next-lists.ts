/**
 * What special ledgers take along to another year: their definitions, and their rows. Those that are
 * reported once go on as they stand; of months and quarters, which belong to the year of their report,
 * the things of the newest go on, to be reported anew.
 */
import { withCell } from '../../changes/rows.ts'
import type { Row } from '../../contract/schemas.ts'
import { keptFields } from '../../lists/definition.ts'
import { foldHeader } from '../../lists/header-words.ts'
import { withConditions, withValuesRenamed, withYearMoved } from '../../lists/special/conditions.ts'
import type { SpecialFile } from '../../lists/special/file.ts'
import type { SpecialList } from '../../lists/special/from-rows.ts'
import { carriedRows } from '../../lists/special/periods.ts'
import { sameDayOf } from '../../schedule/days.ts'
import { quarterOf } from '../../values/month.ts'
import { namesFor, newPlace, type PlanMapping } from './mapping.ts'

/**
 * The rows by the districts of the new plan, each under its id, or the part of it that all periods
 * share: by it, it is found in both years.
 */
export function nextRows(
  list: SpecialList,
  rows: readonly Row[],
  year: number,
  mapping: PlanMapping,
): Row[] {
  const places = keptFields(list).filter(({ choices }) => choices === 'district')
  return rowsGoingOn(list, rows, year).map(({ id, cells }) => ({
    id,
    cells: places.reduce((row, { key }) => {
      const name = row[key]
      return typeof name === 'string' ? withCell(row, key, newDistrict(mapping, name)) : row
    }, cells),
  }))
}

function rowsGoingOn(list: SpecialList, rows: readonly Row[], year: number): readonly Row[] {
  const { period } = list.special
  if (period === 'once') return rows
  const january = `${year}-01`
  return carriedRows(list, rows, period === 'quarter' ? quarterOf(january) : january)
}

/** What is due, is due on the same day of the year. */
export function nextDefinition(file: SpecialFile, year: number, mapping: PlanMapping): SpecialFile {
  const { districts, fields, goals } = file
  const names = new Map(mapping.districts.map(({ from }) => [from, newDistrict(mapping, from)]))
  const namesIn = new Map(
    fields
      .filter(({ content }) => content === 'district')
      .map(({ name }) => [foldHeader(name), names]),
  )
  const renewed = (text: string) =>
    withYearMoved(withValuesRenamed(text, namesIn), file.year ?? year, year)
  return {
    ...file,
    ...(districts === undefined
      ? {}
      : {
          districts: [...new Set(districts.flatMap((name) => namesFor(name, mapping.districts)))],
        }),
    goals: goals.map((goal) => ({
      ...withConditions(goal, renewed),
      ...(goal.by === undefined ? {} : { by: sameDayOf(goal.by, year) }),
    })),
  }
}

/** A row has no 工程类型: of a district that is parted by them it goes with the rest. */
function newDistrict(mapping: PlanMapping, name: string): string {
  return newPlace(mapping, { district: name }).district
}
