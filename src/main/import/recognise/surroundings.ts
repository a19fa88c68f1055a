/** What the surroundings of a table say of all its rows: sheet name, title rows, file name. */
import type { ImportIssue } from '../../../shared/import/report.ts'
import type { Sheet } from '../../workbook/cells.ts'
import type { RecognitionContext } from './context.ts'
import type { TableArea } from './find-areas.ts'
import { warningAt } from './issues.ts'
import { type Place, type PlaceReader, SAID_OF_MANY } from './place-names.ts'

const LABELS = { district: '辖市区', category: '工程类别' }

export interface Surroundings {
  place: Place
  issues: ImportIssue[]
}

/** What was told counts, then the nearest word: the sheet's name, its title, the file's name. */
export function surroundingsOf(
  sheet: Sheet,
  area: TableArea,
  { file, told = {} }: RecognitionContext,
  placeOf: PlaceReader,
): Surroundings {
  const sources: { name: string; place: Place }[] = [
    { name: '导入时', place: told },
    { name: `工作表名“${sheet.name}”`, place: placeOf(sheet.name) },
    ...area.titleRows.flatMap((row) =>
      [...(sheet.rows.get(row)?.values() ?? [])].map(({ text }) => ({
        name: `标题“${text.trim().slice(0, 30)}”`,
        place: placeOf(text),
      })),
    ),
    { name: `文件名“${file}”`, place: placeOf(file.replace(/\.[a-z]{2,4}$/iu, '')) },
  ]
  const surroundings: Surroundings = { place: {}, issues: [] }
  for (const kind of SAID_OF_MANY) {
    const saying = sources.filter(({ place }) => place[kind] !== undefined)
    const [first] = saying
    const said = first?.place[kind]
    if (first === undefined || said === undefined) continue
    surroundings.place[kind] = said
    const other = saying.find(({ place }) => place[kind] !== said)
    if (other === undefined) continue
    const message = `${first.name}说的${LABELS[kind]}是“${said}”，${other.name}说的是“${other.place[kind]}”；没有另写的行按“${said}”记入，请核对`
    const place = { row: area.header.bottom, column: [...area.paths.keys()][0] ?? 0 }
    surroundings.issues.push(warningAt(sheet, place, 'PLACE_CONFLICT', message, kind))
  }
  return surroundings
}
