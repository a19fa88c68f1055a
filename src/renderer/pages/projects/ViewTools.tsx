import type { Row } from '../../../shared/contract/schemas.ts'
import { MarksMenu } from '../../spreadsheet/marks/MarksMenu.tsx'
import { ViewsMenu } from '../../spreadsheet/views/ViewsMenu.tsx'
import type { ListViews } from './use-list-views.ts'

/** How the list is shown: its view, and whether only marked rows. */
export function ViewTools({ rows, shownAs }: { rows: readonly Row[]; shownAs: ListViews }) {
  return (
    <>
      {shownAs.views !== null && <ViewsMenu views={shownAs.views} />}
      <MarksMenu
        rows={rows}
        marks={shownAs.marks}
        chosen={shownAs.shownMarks}
        onChoose={shownAs.setShownMarks}
      />
    </>
  )
}
