import { describe, expect, it } from 'vitest'
import { fieldOf } from '../../../src/shared/lists/definition.ts'
import { headerOf } from '../../../src/shared/lists/headers.ts'
import { BUILT_IN, listByKey } from '../../../src/shared/lists/known-lists.ts'
import { PROJECTS } from '../../../src/shared/lists/projects.ts'
import { foldText } from '../../../src/shared/values/text.ts'
import { refusalOf } from '../../support/refusals.ts'

/** Keys that other tools read from the JSON of the command line. */
const CORE = `code district category kind enterprise creditCode name measures deadlineText deadline
  status progress leadDept respUnit contact phone investment invested nox vocs startedOn completedOn
  acceptedOn remark`.split(/\s+/u)

const keys = PROJECTS.fields.map((field) => field.key)
const twice = (words: string[]) => words.filter((word, index) => words.indexOf(word) !== index)

describe('the project list', () => {
  it('has every core field of the command line', () => {
    expect(keys).toEqual(expect.arrayContaining(CORE))
  })

  it('names each field once', () => {
    expect(twice(keys)).toEqual([])
    expect(twice(PROJECTS.fields.map((field) => foldText(field.label)))).toEqual([])
    // `id` is the row itself in all JSON.
    expect(keys).not.toContain('id')
  })

  it('lets no header mean two fields', () => {
    const names = PROJECTS.fields.flatMap((field) => [
      ...new Set([field.label, headerOf(field), ...field.aliases].map(foldText)),
    ])
    expect(twice(names)).toEqual([])
  })

  it('puts the fields of a group side by side, each in a group that exists', () => {
    const runs = PROJECTS.fields
      .map((field) => field.group)
      .filter((group, index, all) => group !== all[index - 1])
    expect(runs).toEqual(PROJECTS.groups.map((group) => group.key))
  })

  it('speaks only of fields that it has, and derives each from one before it', () => {
    const named = [
      ...PROJECTS.identity.flat(),
      ...PROJECTS.oneOf.flat(),
      ...PROJECTS.rules.flatMap((rule) =>
        rule.rule === 'inOrder' ? rule.fields : [rule.field, rule.than],
      ),
    ]
    for (const key of named) expect(fieldOf(PROJECTS, key).key).toBe(key)
    for (const { key, derivedFrom } of PROJECTS.fields)
      if (derivedFrom !== undefined)
        expect(keys.indexOf(derivedFrom)).toBeLessThan(keys.indexOf(key))
  })

  it('gives choices to choice fields only, and units to numbers only', () => {
    for (const { type, choices, unit } of PROJECTS.fields) {
      expect(choices !== undefined).toBe(type === 'choice')
      if (unit !== undefined) expect(type).toBe('decimal')
    }
  })

  it('requires only what tells a project apart', () => {
    const required = PROJECTS.fields.filter((field) => field.required === 'error')
    expect(required.map((field) => field.key).sort()).toEqual(['category', 'district', 'status'])
    expect(fieldOf(PROJECTS, 'status').initial).toBe('first')
  })

  it('is found by its key, and no other is', () => {
    expect(listByKey(BUILT_IN, 'project')).toBe(PROJECTS)
    expect(refusalOf(() => listByKey(BUILT_IN, '__proto__')).code).toBe('VALUE_INVALID')
    expect(() => fieldOf(PROJECTS, 'constructor')).toThrow(TypeError)
  })
})
