/** The manual shows only pictures that the script makes, and all of them. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { PICTURES } from '../../scripts/screenshots/pictures.ts'

const root = join(import.meta.dirname, '../..')
const docs = join(root, 'docs')
const made = PICTURES.map(({ name }) => `${name}.png`).sort()

function shownIn(folder: string, file: string): string[] {
  const text = readFileSync(join(folder, file), 'utf8')
  return [...text.matchAll(/!\[[^\]]+\]\((?:docs\/)?([^)]+)\)/gu)].map(([, name]) => name ?? '')
}

it('the manuals show each picture that is made, and no other', () => {
  const manuals = readdirSync(docs).filter((name) => name.endsWith('.md'))
  const shown = manuals.flatMap((manual) => shownIn(docs, manual))
  expect([...new Set(shown)].sort()).toEqual(made)
})

it('README shows pictures that are made', () => {
  expect(made).toEqual(expect.arrayContaining(shownIn(root, 'README.md')))
})

it('the folder holds the pictures that are made, and no other', () => {
  expect(
    readdirSync(docs)
      .filter((name) => name.endsWith('.png'))
      .sort(),
  ).toEqual(made)
})
