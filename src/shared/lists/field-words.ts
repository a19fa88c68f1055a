/** The words that a field offers: those of the plan, or a few of its own under names for people. */
import { type PlanWords, type Vocabulary, wordsOf } from '../plan/vocabulary.ts'
import { remembered } from '../remembered.ts'
import type { FieldDefinition } from './definition.ts'

/** null where a field takes any word. */
export function fieldWords(field: FieldDefinition, vocabulary: Vocabulary): PlanWords | null {
  if (field.labels !== undefined) return labelWords(field.labels)
  if (field.values !== undefined) return ownWords(field.values)
  return field.choices === undefined ? null : vocabulary.words[field.choices]
}

/** What is kept for an offered word. */
export function keptWord({ labels, isTruth }: FieldDefinition, word: string): string | boolean {
  if (labels === undefined) return word
  const found = Object.entries(labels).find(([, label]) => label === word)
  const kept = found?.[0] ?? word
  return isTruth === true ? kept === 'true' : kept
}

/** Found by what is kept as well: rows that were copied from elsewhere may bring it. */
const labelWords = remembered(
  (labels: Readonly<Record<string, string>>): PlanWords =>
    wordsOf(Object.entries(labels).map(([key, label]) => ({ name: label, aliases: [key] }))),
)

const ownWords = remembered(
  (values: readonly string[]): PlanWords => wordsOf(values.map((name) => ({ name, aliases: [] }))),
)
