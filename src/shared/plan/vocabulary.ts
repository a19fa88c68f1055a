/** The words that a plan allows in choice fields, found by official name or any alias. */
import type { ChoiceSource } from '../lists/definition.ts'
import { CLOSURE_WORDS, DUE_WORDS, PACE_WORDS } from '../schedule/words.ts'
import { foldText } from '../values/text.ts'
import type { KnownWords } from '../values/words.ts'
import type { PlanDefinition } from './definition.ts'
import { TASK_STATUSES } from './task-statuses.ts'

/** Official words in the plan's order, and how to find one from what was written. */
export interface Words {
  /** Those that are offered; `find` knows retired ones too. */
  names: string[]
  /** The official word for a written one, or null. */
  find(written: string): string | null
}

export interface PlanWords extends Words, KnownWords {
  /** Every written word, official or alias, and the official word that it means. */
  spellings: { word: string; name: string }[]
}

export interface Vocabulary {
  year: number
  words: Record<ChoiceSource, PlanWords>
  /** Towns of each district. */
  towns: ReadonlyMap<string, readonly string[]>
  /** Named lists (重点名单) of the plan. */
  tags: PlanWords
}

export function vocabularyOf(plan: PlanDefinition): Vocabulary {
  return {
    year: plan.year,
    towns: new Map(plan.districts.map(({ name, towns }) => [name, towns])),
    tags: wordsOf(plain(plan.tags.map(({ name }) => name))),
    words: {
      district: wordsOf(plan.districts),
      category: wordsOf(plan.categories),
      status: wordsOf(plan.statuses),
      kind: wordsOf(plain(plan.kinds)),
      department: wordsOf(plan.departments),
      indicator: wordsOf(plan.indicators.map(({ key, name }) => ({ name: key, aliases: [name] }))),
      taskStatus: wordsOf(TASK_STATUSES),
      tagUnit: wordsOf(plain(['家', '个'])),
      due: wordsOf(plain(Object.values(DUE_WORDS))),
      pace: wordsOf(plain(Object.values(PACE_WORDS))),
      closure: wordsOf(plain(Object.values(CLOSURE_WORDS))),
    },
  }
}

function plain(names: string[]): { name: string; aliases: string[] }[] {
  return names.map((name) => ({ name, aliases: [] }))
}

interface Item {
  name: string
  /** What several are called together, which some write before the name. */
  group?: string | null
  aliases: readonly string[]
  retired?: boolean
}

export function wordsOf(items: readonly Item[]): PlanWords {
  const byFolded = new Map<string, string>()
  // Official names last: an alias that looks like one must never take its place.
  for (const { name, aliases } of items)
    for (const word of aliases) byFolded.set(foldText(word), name)
  for (const { name } of items) byFolded.set(foldText(name), name)
  const groups = new Map(items.map(({ name, group }) => [name, foldText(group ?? '')]))
  const inGroup = (folded: string) => {
    const [, group = '', behind, within] = GROUPED.exec(folded) ?? []
    const name = byFolded.get(behind ?? within ?? '')
    return name !== undefined && groups.get(name) === group ? name : null
  }
  return {
    names: items.filter(({ retired }) => retired !== true).map(({ name }) => name),
    spellings: items.flatMap(({ name, aliases }) =>
      [name, ...aliases].map((word) => ({ word, name })),
    ),
    longest: Math.max(
      0,
      ...items.flatMap(({ name, group, aliases }) =>
        [name, ...aliases].map(
          (word) => foldText(group == null ? word : `${group}（${word}）`).length,
        ),
      ),
    ),
    find(written) {
      const folded = foldText(written)
      return byFolded.get(folded) ?? inGroup(folded)
    },
  }
}

/** VOCs污染治理工程—源头替代项目, VOCs污染治理工程（源头替代）. */
const GROUPED = /^(.+?)(?:[-—–/\\>→:|·]+(.+)|\((.+)\))$/u
