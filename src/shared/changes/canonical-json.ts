/**
 * JSON with sorted keys: equal values give equal text, so it can be hashed and compared.
 * Only plain JSON values may come in.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  // A flat object, such as the cells of a row, is written natively; most come in their order already.
  if (Object.values(value).every(isFlat)) {
    const keys = Object.keys(value)
    return isSorted(keys) ? JSON.stringify(value) : JSON.stringify(value, keys.sort())
  }
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)
}

function isFlat(value: unknown): boolean {
  if (Array.isArray(value)) return value.every((item) => item === null || typeof item !== 'object')
  return value === null || typeof value !== 'object'
}
