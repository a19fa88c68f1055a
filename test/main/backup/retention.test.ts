import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { outdatedBackups } from '../../../src/main/backup/retention.ts'

const TODAY = '2024-03-01'

/** One backup a day at noon, from so many days ago up to today; each has one change more. */
function daily(days: number) {
  return Array.from({ length: days }, (_, index) => {
    const day = new Date(Date.UTC(2024, 2, 1 - (days - 1 - index))).toISOString().slice(0, 10)
    return { at: `${day} 12:00:00`, seq: index + 1 }
  })
}

describe('the backups that may go', () => {
  it('are none of today and yesterday, however many there are', () => {
    const many = Array.from({ length: 50 }, (_, index) => ({
      at: `2024-02-29 10:00:${String(index).padStart(2, '0')}`,
      seq: index,
    }))
    expect(outdatedBackups(many, TODAY)).toEqual([])
  })

  it('leave 12 days, 10 weeks and 9 months, over a leap day and the turn of a year', () => {
    const all = daily(400)
    const gone = new Set(outdatedBackups(all, TODAY))
    const kept = all.filter((backup) => !gone.has(backup)).map(({ at }) => at.slice(0, 10))
    expect(kept).toEqual([
      '2023-06-30',
      '2023-07-31',
      '2023-08-31',
      '2023-09-30',
      '2023-10-31',
      '2023-11-30',
      '2023-12-31',
      '2024-01-07',
      '2024-01-14',
      '2024-01-21',
      '2024-01-28',
      '2024-01-31',
      '2024-02-04',
      '2024-02-11',
      ...Array.from({ length: 14 }, (_, index) =>
        new Date(Date.UTC(2024, 1, 17 + index)).toISOString().slice(0, 10),
      ),
    ])
  })

  it('are of each day all but the newest', () => {
    const two = [
      { at: '2024-02-20 08:00:00', seq: 1 },
      { at: '2024-02-20 17:00:00', seq: 2 },
    ]
    expect(outdatedBackups(two, TODAY)).toEqual([two[0]])
  })

  it('are, of a day on which the clock was set back, not the one with more changes', () => {
    const back = [
      { at: '2024-02-20 12:00:00', seq: 100 },
      { at: '2024-02-20 10:00:00', seq: 500 },
      { at: '2024-03-01 10:00:00', seq: 501 },
    ]
    expect(outdatedBackups(back, TODAY)).toEqual([back[0]])
  })

  it('are never the last one, nor one of the future, nor the one with most changes', () => {
    const backup = fc.record({
      at: fc
        .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
        .map((date) => `${date.toISOString().slice(0, 10)} 12:00:00`),
      seq: fc.integer({ min: 1, max: 5000 }),
    })
    fc.assert(
      fc.property(fc.array(backup, { minLength: 1, maxLength: 300 }), (all) => {
        const gone = outdatedBackups(all, TODAY)
        expect(gone.length).toBeLessThan(all.length)
        expect(gone.filter(({ at }) => at.slice(0, 10) >= '2024-02-29')).toEqual([])
        const most = Math.max(...all.map(({ seq }) => seq))
        const left = all.filter((item) => !gone.includes(item))
        expect(left.some(({ seq }) => seq === most)).toBe(true)
        expect(outdatedBackups(left, TODAY)).toEqual([])
      }),
      { seed: 20240301, numRuns: 200 },
    )
  })
})
