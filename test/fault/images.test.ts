import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temp-folder.ts'
import { flipBits } from './bit-flips.ts'
import { CI } from './sizes.ts'
import { tearImages } from './torn-images.ts'

const folder = temporaryFolder()

it(`${CI.images} images of a power cut each open at a commit, the last acknowledged one or the next (seed 2)`, () => {
  const figures = tearImages(folder, CI.images, 2)
  expect(figures).toEqual({ images: CI.images, betweenCommits: 0, lost: 0, broken: 0 })
}, 600_000)

it(`of ${CI.flips} single flipped bits 999 in 1 000 are found (seed 3)`, () => {
  const figures = flipBits(folder, CI.flips, 3)
  expect(figures.missed.length).toBeLessThanOrEqual(CI.flips / 1000)
}, 600_000)
