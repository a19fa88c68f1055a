import type { ExemptPlace } from '../../../shared/export/checks/list-checks.ts'
import { hrefOf } from '../address.ts'
import { TakeBack } from '../findings/TakeBack.tsx'
import './export-checks.css'

/** What somebody set aside, each with its reason. */
export function ExemptPanel({ places }: { places: readonly ExemptPlace[] }) {
  if (places.length === 0) return null
  return (
    <section className="export-checks" aria-label="免检">
      <details className="export-check" data-severity="note">
        <summary>
          <span className="export-check-sentence">已免检，单元格一改就重新检查</span>
          <b>{`免检 ${places.length}`}</b>
        </summary>
        <ul>
          {places.map(({ place: { where, what, target }, reason, exemption }) => (
            <li key={exemption.id}>
              <a href={hrefOf(target.page, target.query)}>{where}</a>
              <span>{what}</span>
              <TakeBack exemption={exemption} />
              <p>{`理由：${reason}`}</p>
            </li>
          ))}
        </ul>
      </details>
    </section>
  )
}
