/**
 * Reads the plan document as published, by its layout alone, so that the plan definition can be
 * compared with it. The text copy wraps lines and puts spaces inside words, so whitespace means
 * nothing.
 */
import { readFileSync } from 'node:fs'

const seedFile = new URL(
  '../../fixtures/seed/镇江市2023年大气污染防治工作计划.txt',
  import.meta.url,
)

interface SeedHeading {
  name: string
  /** The merged cell above, when the header has two rows. */
  group: string | null
}

interface SeedTable {
  mark: string | null
  title: string
  headings: SeedHeading[]
  rows: string[][]
}

interface SeedTask {
  number: number
  section: string
  text: string
}

interface SeedDocument {
  /** The whole text without whitespace. */
  text: string
  tables: SeedTable[]
  tasks: SeedTask[]
}

export function readSeedDocument(): SeedDocument {
  const raw = readFileSync(seedFile, 'utf8')
  return { text: withoutSpace(raw), tables: parseTables(raw), tasks: parseTasks(raw) }
}

export function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '')
}

/** A row is a run of lines led by a tab; lines without one continue the cell above them. */
const rowPattern = /(?:^\t.*\n(?:\S.*\n)*)+/gm

function parseTables(raw: string): SeedTable[] {
  const found: { caption: string[]; rows: string[][] }[] = []
  let end = 0
  for (const match of raw.matchAll(rowPattern)) {
    const caption = raw.slice(end, match.index).split('\n').map(withoutSpace).filter(Boolean)
    if (caption.length > 0) found.push({ caption, rows: [] })
    found.at(-1)?.rows.push(parseCells(match[0]))
    end = match.index + match[0].length
  }
  return found.map(({ caption, rows }) => toTable(caption, rows))
}

function toTable(caption: string[], rows: string[][]): SeedTable {
  const before = caption.at(-2) ?? ''
  const firstData = rows.findIndex((row) => /^[\d./]+$/.test(row[1] ?? ''))
  return {
    mark: /^附件\d+$/.test(before) ? before : null,
    title: caption.at(-1) ?? '',
    headings: leafHeadings(rows.slice(0, firstData)),
    rows: rows.slice(firstData),
  }
}

function parseCells(row: string): string[] {
  const cells: string[] = []
  for (const cell of row.split(/^\t/m).slice(1).map(withoutSpace)) {
    // A unit in brackets on a line of its own belongs to the heading above it.
    if (cell.startsWith('(')) cells.push(`${cells.pop() ?? ''}${cell}`)
    else cells.push(cell)
  }
  return cells
}

/** An empty cell in the second row continues the one above; neighbours with text share a group. */
function leafHeadings(headerRows: string[][]): SeedHeading[] {
  const [top = [], below] = headerRows
  if (below === undefined) return top.map((name) => ({ name, group: null }))
  const upper = top.values()
  let group: string | null = null
  return below.map((name) => {
    if (name !== '') {
      group ??= upper.next().value ?? ''
      return { name, group }
    }
    group = null
    return { name: upper.next().value ?? '', group }
  })
}

function parseTasks(raw: string): SeedTask[] {
  const body = raw
    .slice(raw.indexOf('二、重点任务'), raw.indexOf('附件： 1.'))
    .replace(/^\s*—\s*\d+\s*—\s*$/gm, '')
  const tasks: SeedTask[] = []
  let section = ''
  for (const part of body.split(/^\s*(?=\d+\. |\([一二三四五六七]\))/m).slice(1)) {
    const text = withoutSpace(part)
    if (text.startsWith('(')) section = text
    else tasks.push({ number: Number.parseInt(text, 10), section, text })
  }
  return tasks
}
