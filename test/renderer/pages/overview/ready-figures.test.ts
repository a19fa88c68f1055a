import { setImmediate as turn } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { sampleProjects } from '../../../../src/main/projects/sample.ts'
import { readyFigures } from '../../../../src/renderer/pages/overview/ready-figures.ts'
import type { LedgerState, OpenLedger } from '../../../../src/renderer/service/ledger-store.ts'
import type { Row } from '../../../../src/shared/contract/schemas.ts'
import { overviewFigures } from '../../../../src/shared/overview/figures.ts'
import { examineSlice, findingsOf } from '../../../../src/shared/quality/findings.ts'
import { localDay } from '../../../../src/shared/schedule/days.ts'
import { scheduleRules } from '../../../../src/shared/schedule/rules.ts'
import { slicesOf } from '../../../../src/shared/slices.ts'
import { PLAN } from '../../../support/plan.ts'

const SAMPLE = sampleProjects(PLAN)
const NO_ENTRIES: Row[] = []

/** Projects that tell how many of them have been looked at. */
class Watched {
  readonly seen = new Set<number>()
  readonly rows: Row[]

  constructor(count: number) {
    const { seen } = this
    this.rows = Array.from({ length: count }, (_, place) => ({
      id: `p${String(place).padStart(6, '0')}`,
      get cells() {
        seen.add(place)
        return SAMPLE[place % SAMPLE.length] ?? {}
      },
    }))
  }
}

/** What a window knows of its ledger, without a service. */
class Store {
  #state: LedgerState = { phase: 'loading' }
  readonly #listeners = new Set<() => void>()
  snapshot = () => this.#state
  subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  show(opening: string, { rows }: Watched, isArriving = false): void {
    const progress = { arrived: 1, total: rows.length }
    const ledger = {
      info: { opening },
      plan: PLAN,
      rows,
      lists: new Map([['enterprise', NO_ENTRIES]]),
      arriving: new Map(isArriving ? [['project', progress]] : []),
    }
    this.#tell({ phase: 'ready', ledger: ledger as unknown as OpenLedger }) // the rest is not asked for
  }

  fail(): void {
    this.#tell({ phase: 'failed', reason: '', code: null })
  }

  #tell(state: LedgerState): void {
    this.#state = state
    for (const listener of this.#listeners) listener()
  }
}

/** Far longer than the work would take if it went on. */
async function manyTurns(): Promise<void> {
  for (let count = 0; count < 200; count += 1) await turn()
}

async function untilSeen({ seen, rows }: Watched): Promise<void> {
  while (seen.size < rows.length) await turn()
}

let stop = () => {}
afterEach(() => stop())

describe('the figures of the overview', () => {
  it('are there before anybody asks, as are findings, and then look at no project once more', async () => {
    const [store, projects] = [new Store(), new Watched(3000)]
    stop = readyFigures(store)
    store.show('a', projects)
    expect(projects.seen.size).toBe(0)
    await untilSeen(projects)
    await manyTurns()
    projects.seen.clear()
    const facts = { plan: PLAN, rules: scheduleRules(PLAN, localDay()), enterprises: NO_ENTRIES }
    const figures = overviewFigures({ ...facts, projects: projects.rows })
    const bearers = projects.rows.filter((_, place) => SAMPLE[place % SAMPLE.length]?.tags != null)
    expect(projects.seen.size).toBeLessThanOrEqual(bearers.length)
    projects.seen.clear()
    const all = { ...facts, projects: projects.rows }
    for (const slice of slicesOf(projects.rows)) examineSlice(slice, all)
    expect(projects.seen.size).toBe(0)
    const findings = findingsOf(all, [])
    const anew = projects.rows.map(({ id, cells }) => ({ id, cells: { ...cells } }))
    expect(figures).toEqual(overviewFigures({ ...facts, projects: anew }))
    const counts = (found: typeof findings) => found.map(({ open }) => open.length)
    expect(counts(findings)).toEqual(counts(findingsOf({ ...facts, projects: anew }, [])))
  })

  it('wait for all projects, and go on with what is left where somebody came sooner', async () => {
    const [store, projects] = [new Store(), new Watched(3000)]
    stop = readyFigures(store)
    store.show('a', projects, true)
    await manyTurns()
    expect(projects.seen.size).toBe(0)
    store.show('a', projects)
    while (projects.seen.size === 0) await turn()
    const facts = { plan: PLAN, rules: scheduleRules(PLAN, localDay()), enterprises: NO_ENTRIES }
    expect(overviewFigures({ ...facts, projects: projects.rows }).table.total.total).toBe(3000)
  })

  it('are left where they are when another ledger is opened, or none', async () => {
    const [store, first, second] = [new Store(), new Watched(40_000), new Watched(40_000)]
    stop = readyFigures(store)
    store.show('a', first)
    while (first.seen.size === 0) await turn()
    store.show('b', second)
    const seen = first.seen.size
    while (second.seen.size === 0) await turn()
    store.fail()
    const seenOfSecond = second.seen.size
    await manyTurns()
    expect([first.seen.size, second.seen.size]).toEqual([seen, seenOfSecond])
    expect(Math.max(seen, seenOfSecond)).toBeLessThan(40_000)
  })

  it('are not begun again by an edit', async () => {
    const [store, projects] = [new Store(), new Watched(2000)]
    stop = readyFigures(store)
    store.show('a', projects)
    await untilSeen(projects)
    const edited = new Watched(2000)
    store.show('a', edited)
    await manyTurns()
    expect(edited.seen.size).toBe(0)
  })
})
