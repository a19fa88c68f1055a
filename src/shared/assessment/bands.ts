/** Bands of points as an office writes them: `≥90→10；≥80→8；其余→0`. The first that holds counts. */

export interface Band {
  /** As written. */
  text: string
  /** null: for all that no band before it takes. */
  limit: { is: '≥' | '>' | '≤' | '<' | '＝'; value: number } | null
  points: number
}

export type ReadBands = { ok: true; bands: Band[] } | { ok: false; message: string }

const SIGNS: Readonly<Record<string, NonNullable<Band['limit']>['is']>> = {
  '≥': '≥',
  '>=': '≥',
  '>': '>',
  '≤': '≤',
  '<=': '≤',
  '<': '<',
  '=': '＝',
}

const BAND =
  /^(?:(?<sign>≥|>=|≤|<=|>|<|=)(?<value>-?\d+(?:\.\d+)?)%?|其余|其他)(?:→|->|=>|:)(?<points>\d+(?:\.\d+)?)分?$/u

/** @param most points that no band may exceed: the weight of the item */
export function readBands(text: string, most: number): ReadBands {
  const parts = text
    .split(/[;；\n]/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  if (parts.length === 0) return refused('没有写分档，应如 ≥90→10；≥80→8；其余→0')
  const bands: Band[] = []
  for (const [index, part] of parts.entries()) {
    const where = `第 ${index + 1} 档“${part}”`
    const found = BAND.exec(folded(part))?.groups
    if (found === undefined) return refused(`${where}读不懂，应如 ≥90→10 或 其余→0`)
    const points = Number(found.points)
    if (points > most) return refused(`${where}的 ${points} 分超过满分 ${most}`)
    if (bands.at(-1)?.limit === null) return refused(`${where}写在“其余”之后，永远用不到`)
    const is = SIGNS[found.sign ?? '']
    bands.push({
      text: part,
      limit: is === undefined ? null : { is, value: Number(found.value) },
      points,
    })
  }
  return { ok: true, bands }
}

export function bandOf(bands: readonly Band[], value: number): Band | null {
  return bands.find(({ limit }) => limit === null || holds(limit, value)) ?? null
}

function holds({ is, value: limit }: NonNullable<Band['limit']>, value: number): boolean {
  switch (is) {
    case '≥':
      return value >= limit
    case '>':
      return value > limit
    case '≤':
      return value <= limit
    case '<':
      return value < limit
    case '＝':
      return value === limit
  }
}

/** Full width signs and digits, and spaces between them. */
function folded(part: string): string {
  return part.normalize('NFKC').replaceAll(/\s/gu, '')
}

function refused(message: string): ReadBands {
  return { ok: false, message }
}
