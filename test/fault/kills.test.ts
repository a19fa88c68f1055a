import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temp-folder.ts'
import { killAtRandom } from './kills.ts'
import { CI } from './sizes.ts'

const folder = temporaryFolder()

it(`${CI.kills} kills in the middle of edits, pastes, imports, undo, backups and migrations lose nothing that was acknowledged, and leave nothing half done (seed 1)`, async () => {
  const figures = await killAtRandom(folder, CI.kills, 1)
  expect(figures).toMatchObject({ kills: CI.kills, lost: 0, partial: 0 })
  expect(figures.acknowledged).toBeGreaterThan(CI.kills)
}, 600_000)
