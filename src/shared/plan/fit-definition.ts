/** A special ledger that was defined for another plan, by the year and words of this one. */

import { toldCells } from '../changes/rows.ts'
import { fieldOf } from '../lists/definition.ts'
import { CONDITION_PARTS, withConditions, withYearMoved } from '../lists/special/conditions.ts'
import { conditionsFault } from '../lists/special/conditions-fault.ts'
import { SPECIAL_GOALS } from '../lists/special/definitions.ts'
import type { SpecialFile } from '../lists/special/file.ts'
import { fieldOfRow } from '../lists/special/from-rows.ts'
import { sameDayOf } from '../schedule/days.ts'
import type { PlanDefinition } from './definition.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface FittedDefinition {
  file: SpecialFile
  /** What had to give way or has to be seen to, as sentences without their ends. */
  remarks: string[]
}

export function fitDefinition(
  file: SpecialFile,
  plan: PlanDefinition,
  vocabulary: Vocabulary,
): FittedDefinition {
  const dated = ofYear(file, plan.year)
  const placed = ofDistricts(dated.file, vocabulary)
  const ordered = ofTasks(placed.file, plan)
  const remarks = [dated, placed, ordered].flatMap((step) => step.remarks)
  return { file: ordered.file, remarks: [...remarks, ...unmet(ordered.file, vocabulary)] }
}

/** What is due in the year of its plan, is due on the same day of this one. */
export function inYear(file: SpecialFile, year: number): SpecialFile {
  const own = file.year
  if (own === undefined || own === year) return file
  const goals = file.goals.map((goal) => ({
    ...withConditions(goal, (text) => withYearMoved(text, own, year)),
    ...(goal.by?.startsWith(`${own}-`) === true ? { by: sameDayOf(goal.by, year) } : {}),
  }))
  return { ...file, year, goals }
}

function ofYear(file: SpecialFile, year: number): FittedDefinition {
  const due = file.goals.flatMap(({ by }) => by?.slice(0, 4) ?? [])
  if (file.year !== undefined) {
    const isMoved = file.year !== year && due.includes(String(file.year))
    const remarks = isMoved ? [`时限由 ${file.year} 年移到 ${year} 年的同一天`] : []
    return { file: inYear(file, year), remarks }
  }
  const others = [...new Set(due)].filter((written) => Number(written) !== year)
  const remarks =
    others.length === 0 ? [] : [`文件没有写年度，时限仍是 ${others.join('、')} 年的，请核对`]
  return { file, remarks }
}

/** Without any that this plan has, all report. */
function ofDistricts(file: SpecialFile, { words }: Vocabulary): FittedDefinition {
  const { districts: written, ...rest } = file
  if (written === undefined) return { file, remarks: [] }
  const known = [...new Set(written.flatMap((name) => words.district.find(name) ?? []))]
  const unknown = written.filter((name) => words.district.find(name) === null)
  const then = known.length === 0 ? '，改为各地都报' : ''
  return {
    file: known.length === 0 ? rest : { ...rest, districts: known },
    remarks: unknown.length === 0 ? [] : [`报送地区去掉了本计划没有的${unknown.join('、')}${then}`],
  }
}

/** A plan that names no tasks yet may still get them. */
function ofTasks(file: SpecialFile, { tasks }: PlanDefinition): FittedDefinition {
  const { task, ...rest } = file
  if (task === undefined || tasks.length === 0 || tasks.some(({ number }) => number === task))
    return { file, remarks: [] }
  return { file: rest, remarks: [`本计划没有任务 ${task}，没有写任务`] }
}

/** Requirements that no row of this plan could meet are taken all the same, to be written anew. */
function unmet({ fields, goals }: SpecialFile, vocabulary: Vocabulary): string[] {
  const known = fields.map((field) => fieldOfRow(toldCells(field)))
  return goals.flatMap((goal) =>
    CONDITION_PARTS.flatMap((part) => {
      const fault = conditionsFault(goal[part] ?? '', known, vocabulary)
      const { label } = fieldOf(SPECIAL_GOALS, part)
      return fault === null ? [] : [`计数要求“${goal.name}”的“${label}”${fault}，请改写`]
    }),
  )
}
