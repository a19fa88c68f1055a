import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temp-folder.ts'
import { flipBits } from './bit-flips.ts'
import { tearImages } from './torn-images.ts'

const folder = temporaryFolder()

it('500 images of a power cut each open at a commit, at the last acknowledged one or after it (seed 2)', () => {
  const figures = tearImages(folder, 500, 2)
  console.log('torn images', figures)
  expect(figures).toEqual({ images: 500, betweenCommits: 0, lost: 0, broken: 0 })
}, 600_000)

it('of 1 000 single flipped bits at least 999 are found (seed 3)', () => {
  const figures = flipBits(folder, 1000, 3)
  console.log('bit flips', figures)
  expect(figures.missed.length).toBeLessThanOrEqual(1)
}, 600_000)
