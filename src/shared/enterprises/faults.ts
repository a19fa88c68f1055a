/** What somebody should look at in an enterprise: two entries that may be one, rows that differ. */
import type { Row } from '../contract/schemas.ts'
import { foldName } from '../values/name.ts'
import { textOf } from './enterprise-fields.ts'
import { type Enterprise, wordCounts, wordsSaid } from './enterprises.ts'
import { codesOf, namesOf, type Register } from './register.ts'

/** As sentences without an end; a wrong code is marked in its cell. */
export function faultsOf(enterprise: Enterprise, register: Register): string[] {
  const { entry, doubt } = enterprise
  if (entry === null) return doubt === null ? unregistered(enterprise) : [doubt]
  return [...sharedFaults(entry, register), ...rowFaults(enterprise, entry)]
}

function sharedFaults(entry: Row, { ofCode, ofName }: Register): string[] {
  const others = (found: readonly Row[] = []) => found.filter(({ id }) => id !== entry.id)
  const called = (found: readonly Row[]) => found.map(({ cells }) => `“${cells.name}”`).join('、')
  const codes = codesOf(entry).flatMap((code) => {
    const found = others(ofCode.get(code))
    return found.length === 0 ? [] : [`信用代码与${called(found)}相同`]
  })
  const names = [...new Set(namesOf(entry))].flatMap((name) => {
    const found = others(ofName.get(foldName(name)))
    return found.length === 0 ? [] : [`“${name}”也是${called(found)}的名称或曾用名`]
  })
  return [...codes, ...names]
}

function rowFaults(enterprise: Enterprise, entry: Row): string[] {
  const district = textOf(entry.cells, 'district')
  const elsewhere = wordCounts(enterprise, 'district').filter(
    ([word]) => district !== '' && word !== district,
  )
  const known = new Set(codesOf(entry))
  const unknown = wordsSaid(enterprise, 'code').filter((code) => !known.has(code))
  return [
    ...elsewhere.map(([word, count]) => `${count} 行属于${word}`),
    ...(unknown.length === 0 ? [] : [`有行写了信用代码 ${unknown.join('、')}，名录中没有`]),
  ]
}

function unregistered(enterprise: Enterprise): string[] {
  const districts = wordsSaid(enterprise, 'district')
  return districts.length < 2 ? [] : [`由${districts.join('、')}填报`]
}
