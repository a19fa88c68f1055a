/**
 * The drawing of notes, in VML. It is handled as text: what Excel itself writes there is not always
 * well-formed XML, and what others drew has to stay as it is.
 */
import type { CellPlace } from './cell-place.ts'

const SPACES = {
  v: 'urn:schemas-microsoft-com:vml',
  o: 'urn:schemas-microsoft-com:office:office',
  x: 'urn:schemas-microsoft-com:office:excel',
} as const

const spacesOf = (prefixes: readonly (keyof typeof SPACES)[]) =>
  prefixes.map((prefix) => `xmlns:${prefix}="${SPACES[prefix]}"`).join(' ')

export const EMPTY_DRAWING = `<xml ${spacesOf(['v', 'o', 'x'])}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>`

/** The form of which every note is one. */
const NOTE_TYPE_ID = '_x0000_t202'
const noteType = (spaces: string) =>
  `<v:shapetype ${spaces} id="${NOTE_TYPE_ID}" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

/** Shapes of a drawing are numbered from here on. */
const FIRST_NUMBER = 1025

export function withNoteShapes(drawing: string, places: readonly CellPlace[]): string {
  if (places.length === 0) return drawing
  const numbers = [...drawing.matchAll(/_x0000_s(\d+)/gu)].map(([, number]) => Number(number))
  const first = numbers.reduce((most, number) => Math.max(most, number + 1), FIRST_NUMBER)
  // Prefixes that the drawing declares under other names are declared anew.
  const spaces = spacesOf((['v', 'o', 'x'] as const).filter((prefix) => !declares(drawing, prefix)))
  const type = drawing.includes(`id="${NOTE_TYPE_ID}"`) ? '' : noteType(spaces)
  const shapes = places.map((place, index) => noteShape(place, first + index, spaces))
  const end = drawing.lastIndexOf('</')
  return drawing.slice(0, end) + type + shapes.join('') + drawing.slice(end)
}

function declares(drawing: string, prefix: keyof typeof SPACES): boolean {
  const root = /<xml\b[^>]*>/u.exec(drawing)?.[0] ?? ''
  return root.includes(`xmlns:${prefix}="${SPACES[prefix]}"`)
}

export function withoutNoteShapes(drawing: string, places: readonly CellPlace[]): string {
  const gone = new Set(places.map(({ row, column }) => `${row},${column}`))
  if (gone.size === 0) return drawing
  return drawing.replaceAll(/<v:shape\b[\s\S]*?<\/v:shape>/gu, (shape) => {
    const isNote = /ObjectType="Note"/u.test(shape)
    const row = /<x:Row>\s*(\d+)/u.exec(shape)?.[1]
    const column = /<x:Column>\s*(\d+)/u.exec(shape)?.[1]
    return isNote && gone.has(`${row},${column}`) ? '' : shape
  })
}

/** A hidden box beside the cell, three columns wide and six rows high. */
function noteShape({ row, column }: CellPlace, number: number, spaces: string): string {
  const top = Math.max(0, row - 1)
  const anchor = [column + 1, 15, top, 2, column + 4, 15, top + 6, 4].join(', ')
  return [
    `<v:shape ${spaces} id="_x0000_s${number}" type="#${NOTE_TYPE_ID}" style="position:absolute;width:200pt;height:90pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">`,
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>',
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>',
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>',
    `<x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>`,
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`,
  ].join('')
}
