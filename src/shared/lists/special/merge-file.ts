/**
 * A definition from elsewhere taken into one that is in use: it is given the fields, words and counted
 * requirements that it lacks, and what says something else stays as it is and is told.
 */
import { shortText } from '../../values/text.ts'
import { fieldOf, type ListDefinition } from '../definition.ts'
import { foldHeader } from '../header-words.ts'
import { withConditions, withFieldsRenamed } from './conditions.ts'
import { SPECIAL_FIELDS, SPECIAL_GOALS, SPECIALS } from './definitions.ts'
import type { SpecialFile } from './file.ts'

type Field = SpecialFile['fields'][number]
type Goal = SpecialFile['goals'][number]

export interface MergedDefinition {
  /** New ones, behind those that are there. */
  fields: Field[]
  goals: Goal[]
  /** All words of a field that is there, by its key, where it is given more. */
  words: Map<string, string[]>
  /** What says something else and stays: `字段“数量”的单位`. */
  left: string[]
}

/** Keys that the program gave say nothing outside their own ledger. */
const GIVEN_KEY = /^(?:list|field)\d+$/u

/** Whether two definitions are of the same special ledger. */
export function isSameList(
  a: Pick<SpecialFile, 'key' | 'name'>,
  b: Pick<SpecialFile, 'key' | 'name'>,
): boolean {
  return a.name === b.name || (a.key === b.key && !GIVEN_KEY.test(a.key))
}

/** Whether the program gave the key. */
export function isGivenKey(key: string): boolean {
  return GIVEN_KEY.test(key)
}

export function mergeDefinition(present: SpecialFile, file: SpecialFile): MergedDefinition {
  const pairs = file.fields.map((field) => ({ field, twin: twinOf(field, present.fields) }))
  const names = new Map(
    pairs.flatMap(({ field, twin }) =>
      twin === undefined || twin.name === field.name ? [] : [[field.name, twin.name] as const],
    ),
  )
  const lacking = pairs.filter(({ twin }) => twin === undefined).map(({ field }) => field)
  const goals = file.goals.map((goal) => withNames(goal, names))
  const goalOf = ({ name }: Goal) => present.goals.find((own) => own.name === name)
  const words = new Map<string, string[]>()
  const left = differences(SPECIALS, present, file).map((label) => `“${label}”`)
  for (const { field, twin } of pairs) {
    if (twin === undefined) continue
    const more = (field.values ?? []).filter((word) => twin.values?.includes(word) !== true)
    const takesWords = twin.values !== undefined && more.length > 0
    if (takesWords) words.set(twin.key, [...(twin.values ?? []), ...more])
    const besides = takesWords ? { ...field, values: twin.values } : field
    left.push(...told('字段', twin.name, differences(SPECIAL_FIELDS, twin, besides)))
  }
  for (const goal of goals) {
    const own = goalOf(goal)
    if (own !== undefined)
      left.push(...told('计数要求', own.name, differences(SPECIAL_GOALS, own, goal)))
  }
  return {
    fields: lacking.map((field) => newField(field, present.fields, names)),
    goals: goals.filter((goal) => goalOf(goal) === undefined),
    words,
    left,
  }
}

function twinOf({ key, name }: Field, present: readonly Field[]): Field | undefined {
  const written = foldHeader(name)
  const isCalled = (field: Field) => wordsOf(field).includes(written)
  return (
    present.find((field) => foldHeader(field.name) === written) ??
    present.find((field) => (GIVEN_KEY.test(key) ? isCalled(field) : field.key === key)) ??
    present.find(isCalled)
  )
}

function wordsOf({ name, aliases = [] }: Field): string[] {
  return [name, ...aliases].map(foldHeader)
}

/**
 * As it can join rows that have nothing in it: it neither keeps them from being written nor tells them
 * apart, and takes no name that another field goes by.
 */
function newField(
  { required, identity: _identity, notBelow, ...field }: Field,
  present: readonly Field[],
  names: ReadonlyMap<string, string>,
): Field {
  const taken = new Set(present.flatMap(wordsOf))
  const aliases = field.aliases?.filter((word) => !taken.has(foldHeader(word))) ?? []
  return {
    ...field,
    aliases,
    ...(required === undefined ? {} : { required: 'warn' as const }),
    ...(notBelow === undefined ? {} : { notBelow: names.get(notBelow) ?? notBelow }),
  }
}

function withNames(goal: Goal, names: ReadonlyMap<string, string>): Goal {
  return withConditions(goal, (text) => withFieldsRenamed(text, names))
}

function told(what: string, name: string, labels: readonly string[]): string[] {
  return labels.length === 0 ? [] : [`${what}“${name}”的${labels.join('、')}`]
}

/** Labels of what a definition says otherwise; keys, places and widths mean nothing. */
function differences(list: ListDefinition, present: object, file: object): string[] {
  const values = [present, file].map((one) => new Map<string, unknown>(Object.entries(one)))
  return list.fields
    .map(({ key }) => key)
    .filter((key) => !PLAIN.has(key))
    .filter((key) => {
      const [a, b] = values.map((one) => JSON.stringify(one.get(key) ?? null))
      return a !== b
    })
    .map((key) => fieldOf(list, key).label)
}

const PLAIN: ReadonlySet<string> = new Set(['key', 'order', 'list', 'width', 'aliases', 'group'])

/** Several such places in a note, which is one line. */
export function placesText(places: readonly string[]): string {
  const few = places.slice(0, 5).map(shortText).join('、')
  return places.length > 5 ? `${few}等 ${places.length} 处` : few
}
