/** Text in the drawings and charts of a sheet: paragraphs of runs. */
import type { OfficePackage } from '../ooxml/package.ts'
import { childrenOf, descendantsOf, type Element, rootOf, textOf } from '../ooxml/xml.ts'
import { replaceInRuns } from './runs.ts'

interface Paragraph {
  path: string
  runs: Element[]
  text: string
}

/** The drawings and charts that a sheet shows. */
export function drawingParts(pack: OfficePackage, sheetPath: string): string[] {
  const drawings = partsOf(pack, sheetPath, ['drawing'])
  const charts = drawings.flatMap((path) => partsOf(pack, path, ['chart', 'chartEx']))
  return [...drawings, ...charts]
}

export function partsOf(pack: OfficePackage, path: string, types: readonly string[]): string[] {
  return pack
    .relations(path)
    .filter(({ type, isOutside, target }) => types.includes(type) && !isOutside && pack.has(target))
    .map(({ target }) => target)
}

export function drawingTexts(pack: OfficePackage, sheetPath: string): Paragraph[] {
  return drawingParts(pack, sheetPath).flatMap((path) =>
    [...descendantsOf(rootOf(pack.document(path)))]
      .filter(({ localName, namespaceURI }) => localName === 'p' && isDrawing(namespaceURI))
      .map((paragraph) => {
        const runs = childrenOf(paragraph, 'r').flatMap((run) => childrenOf(run, 't'))
        return { path, runs, text: runs.map(textOf).join('') }
      }),
  )
}

export function fillDrawings(
  pack: OfficePackage,
  sheetPath: string,
  valueFor: (name: string) => string,
): void {
  for (const { path, runs } of drawingTexts(pack, sheetPath))
    if (replaceInRuns(runs, valueFor)) pack.edit(path)
}

function isDrawing(namespace: string | null): boolean {
  return namespace?.endsWith('/drawingml/2006/main') === true
}
