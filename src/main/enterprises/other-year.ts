/** The enterprises of a ledger of another year, as they are kept once it is closed again. */
import type { EnterpriseRows } from '../../shared/contract/enterprises.ts'
import type { Enterprise } from '../../shared/enterprises/enterprises.ts'
import { asEntry, registerOfAll, sameEnterprises } from '../../shared/enterprises/other-ledger.ts'
import { type Register, registerOf } from '../../shared/enterprises/register.ts'
import { otherNames } from '../../shared/enterprises/registration.ts'
import type { ListDefinition } from '../../shared/lists/definition.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listRows, type ToldRow, tellRowsOf } from './enterprise-rows.ts'
import { enterpriseOf, entriesOf, knownEnterprises } from './known-enterprises.ts'

export interface OtherYear {
  register: Register
  partsOf: ReadonlyMap<string, readonly KeptPart[]>
}

interface KeptPart {
  list: ListDefinition
  rows: readonly { name: string; period: string; told: ToldRow }[]
}

export function readOtherYear(ledger: Ledger): OtherYear {
  const known = knownEnterprises(ledger)
  const tell = tellRowsOf(ledger)
  const keptParts = ({ parts }: Enterprise) =>
    parts.map(({ list, rows }) => ({
      list,
      rows: rows.map((row) => ({ name: row.name, period: row.period, told: tell(list, row) })),
    }))
  return {
    register: registerOfAll(known),
    partsOf: new Map(known.map((enterprise) => [enterprise.key, keptParts(enterprise)])),
  }
}

/** An enterprise to be found in other years, and the register of the open ledger. */
export interface Sought {
  enterprise: Enterprise
  register: Register
}

/** null for an enterprise that is no longer there. */
export function soughtIn(ledger: Ledger, key: string): Sought | null {
  const enterprise = enterpriseOf(ledger, key)
  return enterprise === null ? null : { enterprise, register: registerOf(entriesOf(ledger)) }
}

export interface RowsOfYear {
  /** Names in its rows there which are not its present one. */
  names: string[]
  lists: EnterpriseRows[]
}

export function rowsOfYear({ enterprise, register }: Sought, year: OtherYear): RowsOfYear {
  const same = sameEnterprises(enterprise, register, year.register)
  const parts = same.flatMap(({ id }) => year.partsOf.get(id) ?? [])
  const names = parts.flatMap(({ rows }) => rows.map(({ name }) => name))
  return {
    names: otherNames(asEntry(enterprise).cells.name, names) ?? [],
    lists: [...Map.groupBy(parts, ({ list }) => list)].map(([list, own]) =>
      listRows(
        list,
        own.flatMap(({ rows }) => rows),
        ({ told }) => told,
      ),
    ),
  }
}
