import type { Arriving } from '../service/arriving-rows.ts'
import { arrivingText } from './arriving-text.ts'

/** In place of a page that shows nothing before it has all rows. */
export function RowsArriving({ arriving }: { arriving: Arriving }) {
  return (
    <p className="frame-loading" role="status">
      {`${arrivingText(arriving)}…`}
    </p>
  )
}
