import { expect, it } from 'vitest'
import { temporaryFolder } from '../support/temp-folder.ts'
import { killAtRandom } from './kills.ts'

const folder = temporaryFolder()

it('300 kills in the middle of edits, pastes, imports, undo, backups and migrations lose nothing that was acknowledged, and leave nothing half done (seed 1)', async () => {
  const figures = await killAtRandom(folder, 300, 1)
  console.log('kills', figures)
  expect(figures).toMatchObject({ kills: 300, lost: 0, partial: 0 })
  expect(figures.acknowledged).toBeGreaterThan(300)
}, 600_000)
