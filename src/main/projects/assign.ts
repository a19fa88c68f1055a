/**
 * 项目编号: year-district-category-serial, for example 2023-DY-A-001.
 *
 * Given once and never again: a serial counts on from every code that the log has ever seen, so the
 * number of a project that was deleted or moved away does not come back on another.
 */
import type { Cells, Op } from '../../shared/changes/change.ts'
import type { PlanDefinition } from '../../shared/plan/definition.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { planOf } from '../plan/current-plan.ts'

const CODE = /^(.+)-(\d{3,})$/u

/** Codes that have been given, and the highest serial under each prefix. */
export class CodeRegister {
  readonly #base: CodeRegister | null
  readonly #given = new Set<string>()
  readonly #highest = new Map<string, number>()

  /** @param base what was given before; it stays as it is. */
  constructor(base: CodeRegister | null = null) {
    this.#base = base
  }

  /** The wished code where it was never given, else the next one under the prefix. */
  give(prefix: string, wished?: unknown): string {
    // An import may bring back a code that this ledger has never given out.
    if (typeof wished === 'string' && wished !== '' && !this.isGiven(wished)) {
      this.note(wished)
      return wished
    }
    const next = this.highestOf(prefix) + 1
    const code = `${prefix}-${String(next).padStart(3, '0')}`
    this.#given.add(code)
    this.#highest.set(prefix, next)
    return code
  }

  note(code: string): void {
    this.#given.add(code)
    const [, prefix = '', serial] = CODE.exec(code) ?? []
    this.#highest.set(prefix, Math.max(Number(serial ?? 0), this.highestOf(prefix)))
  }

  isGiven(code: string): boolean {
    return this.#given.has(code) || this.#base?.isGiven(code) === true
  }

  highestOf(prefix: string): number {
    return this.#highest.get(prefix) ?? this.#base?.highestOf(prefix) ?? 0
  }
}

/** Assigns code and year to the rows of one change, each code once. */
export function projectAssigner(ledger: Ledger): (cells: Cells) => Cells {
  const plan = planOf(ledger)
  const register = new CodeRegister(everGiven(ledger))
  return (cells) => ({ code: register.give(codePrefix(plan, cells), cells.code), year: plan.year })
}

/** What the log of an open ledger has given out: read once, then followed. */
const registers = new WeakMap<Ledger, CodeRegister>()

function everGiven(ledger: Ledger): CodeRegister {
  const known = registers.get(ledger)
  if (known !== undefined) return known
  const register = new CodeRegister()
  for (const code of ledger.textsEverHeld('project', 'code')) register.note(code)
  ledger.subscribe(({ ops }) => {
    for (const op of ops) {
      const code = op.list === 'project' ? codeOf(op) : null
      if (typeof code === 'string') register.note(code)
    }
  })
  registers.set(ledger, register)
  return register
}

function codeOf(op: Op): unknown {
  if (op.op === 'set') return op.field === 'code' ? op.new : null
  return op.cells.code
}

/** The part of a code before its serial. */
export function codePrefix(plan: PlanDefinition, cells: Cells): string {
  const district = plan.districts.find((item) => item.name === cells.district)
  const category = plan.categories.find((item) => item.name === cells.category)
  return `${plan.year}-${district?.short ?? 'XX'}-${category?.short ?? 'X'}`
}
