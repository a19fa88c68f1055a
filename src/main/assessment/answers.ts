/** Results as they travel: numbers of rows in place of their ids, rows by what people call them. */
import type { AssessmentResult } from '../../shared/assessment/assessment.ts'
import { compareResults } from '../../shared/assessment/compare.ts'
import { ruleText, valueText } from '../../shared/assessment/words.ts'
import type {
  AssessmentAnswer,
  AssessmentComparison,
  ScoreTrace,
} from '../../shared/contract/assessment.ts'
import { LedgerError } from '../../shared/errors.ts'
import { assessmentChecks } from '../../shared/export/checks/assessment-checks.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { rowNames } from '../lists/row-names.ts'

export function assessmentAnswer(result: AssessmentResult, seq: number): AssessmentAnswer {
  const { scheme, day, full, places, astray } = result
  const { id, name, level } = scheme
  return {
    scheme: { id, name, level, day: scheme.day },
    ...{ seq, day, full },
    items: scheme.items.map((item) => ({
      id: item.id,
      name: item.name,
      weight: item.weight,
      unit: item.unit,
      isTyped: item.measure === 'typed',
      valueText: valueText(item),
      ruleText: ruleText(item),
      text: item.text,
      fault: item.fault,
    })),
    places: places.map(({ scores, ...place }) => ({
      ...place,
      scores: scores.map((score) => ({
        ...score,
        counted: score.counted.map(({ list, of, done }) => ({
          list,
          of: of.length,
          done: done.length,
        })),
      })),
    })),
    astray: astray.map(({ item, counted: { list, of } }) => ({
      item: item.name,
      list,
      of: of.length,
    })),
    checks: assessmentChecks(result),
  }
}

/** A panel shows so many rows; all of them are a click away. */
const MOST_ROWS = 200

/** USAGE where the scheme has no such item or place. */
export function scoreTrace(
  ledger: Ledger,
  result: AssessmentResult,
  itemId: string,
  placeName: string,
): ScoreTrace {
  const at = result.scheme.items.findIndex(({ id }) => id === itemId)
  const score = result.places.find(({ place }) => place === placeName)?.scores[at]
  if (score === undefined)
    throw new LedgerError('USAGE', `“${result.scheme.name}”没有“${placeName}”的这一项`)
  const nameOf = rowNames(ledger)
  return {
    lists: score.counted.map(({ list, of, done }) => {
      const counted = new Set(done)
      const ids = [...done, ...of.filter((id) => !counted.has(id))].slice(0, MOST_ROWS)
      return {
        list,
        of: of.length,
        done: done.length,
        rows: ids.map((id) => ({
          ...namedRow(ledger, nameOf, list, id),
          isDone: counted.has(id),
        })),
      }
    }),
  }
}

/** Of those that came or went, so many are named. */
const MOST_NAMED = 20

export function assessmentComparison(
  ledger: Ledger,
  then: AssessmentResult,
  now: AssessmentResult,
): AssessmentComparison {
  const nameOf = rowNames(ledger)
  const named = (moved: readonly { list: string; ids: string[] }[]) =>
    moved.map(({ list, ids }) => ({
      list,
      count: ids.length,
      rows: ids.slice(0, MOST_NAMED).map((id) => namedRow(ledger, nameOf, list, id)),
    }))
  return {
    places: compareResults(then, now).map((place) => ({
      ...place,
      items: place.items.map((item) => ({
        ...item,
        came: named(item.came),
        went: named(item.went),
      })),
    })),
  }
}

/** A row that is gone meanwhile goes by its id. */
function namedRow(
  ledger: Ledger,
  nameOf: ReturnType<typeof rowNames>,
  list: string,
  id: string,
): { id: string; title: string } {
  const cells = ledger.row(list, id)
  return { id, title: cells === null ? `${id}（已删除）` : nameOf(list, cells) }
}
