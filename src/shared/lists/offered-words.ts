/** The words that are offered where a cell is filled in: those that it demands, or those usual there. */
import type { Row } from '../contract/schemas.ts'
import { type Vocabulary, type Words, wordsOf } from '../plan/vocabulary.ts'
import { remembered } from '../remembered.ts'
import { tagsInUse } from '../tags/tags-in-use.ts'
import { type FieldDefinition, holdsSeveral } from './definition.ts'
import { DEPARTMENTS } from './departments.ts'
import { fieldWords } from './field-words.ts'
import { TAGS } from './tags.ts'

export interface Offer {
  words: Words
  /** Other words may be written too. */
  isOpen: boolean
  /** Several may stand there, 、 between them. */
  isSeveral: boolean
}

/** For whom words are offered. */
export interface OfferPlace {
  /** The rows that are being filled in. */
  filled: readonly Pick<Row, 'cells'>[]
  /** Those in which words of people's own are found that they may want again. */
  rows: readonly Row[]
}

/** null where there is nothing to offer. */
export function offerOf(
  field: FieldDefinition,
  vocabulary: Vocabulary,
  place: OfferPlace,
): Offer | null {
  const isSeveral = holdsSeveral(field)
  const demanded = fieldWords(field, vocabulary)
  if (demanded !== null) return { words: demanded, isOpen: field.open === true, isSeveral }
  const words = usualWords(field, vocabulary, place)
  return words === null || words.names.length === 0 ? null : { words, isOpen: true, isSeveral }
}

function usualWords(
  field: FieldDefinition,
  vocabulary: Vocabulary,
  { filled, rows }: OfferPlace,
): Words | null {
  if (field.offersTowns === true) return townsNear(vocabulary, filled)
  if (field.bears === DEPARTMENTS.key) return vocabulary.words.department
  if (field.bears === TAGS.key) return plainWords([...vocabulary.tags.names, ...tagsInUse(rows)])
  return null
}

/** Towns of the districts of the rows; of all where none of them says its district. */
function townsNear({ towns }: Vocabulary, filled: OfferPlace['filled']): Words {
  const own = [...new Set(filled.map(({ cells }) => String(cells.district)))].filter((district) =>
    towns.has(district),
  )
  const [only, ...others] = own.length === 0 ? [...towns.keys()] : own
  const first = towns.get(only ?? '') ?? NO_NAMES
  return others.length === 0
    ? townWords(first)
    : plainWords([...first, ...others.flatMap((district) => towns.get(district) ?? [])])
}

const NO_NAMES: readonly string[] = []

const townWords = remembered(plainWords)

function plainWords(names: readonly string[]): Words {
  return wordsOf([...new Set(names)].map((name) => ({ name, aliases: [] })))
}
