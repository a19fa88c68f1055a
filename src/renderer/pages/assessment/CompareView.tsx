import { useMemo } from 'react'
import { CAUSE_WORDS, pointText } from '../../../shared/assessment/words.ts'
import type { AssessmentComparison } from '../../../shared/contract/assessment.ts'
import { amountText } from '../../../shared/overview/number-text.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import { hrefOfRows } from '../../app/href-of-rows.ts'
import { useRoute } from '../../app/router.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { useLists } from '../../service/use-ledger.tsx'

type Place = AssessmentComparison['places'][number]
type Item = Place['items'][number]

/** Scores then and now, and what each difference comes from. */
export function CompareView({ scheme }: { scheme: string }) {
  const { since, with: other } = useRoute().query
  const ask = useMemo(
    () =>
      ({ service }: LedgerStore) =>
        service.assessment.compare({
          scheme,
          ...(since === undefined ? {} : { at: Number(since) }),
          ...(other === undefined ? {} : { other }),
        }),
    [scheme, since, other],
  )
  const { answer, failure, retry } = useAnswer(ask)
  const then = other === undefined ? `第 ${since} 版` : '所比办法'
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it
    <section className="assessment-compare" aria-label="得分比较" tabIndex={0}>
      <AnswerState {...{ answer, failure, retry }} waiting="正在比较…" />
      {answer !== null && (
        <table>
          <thead>
            <tr>
              <th scope="col">地区</th>
              <th scope="col">{`名次：${then} → 现在`}</th>
              <th scope="col">{`总分：${then}`}</th>
              <th scope="col">现在</th>
              <th scope="col">差</th>
              <th scope="col">差在哪里</th>
            </tr>
          </thead>
          <tbody>
            {answer.places.map((place) => (
              <PlaceLine key={place.place} place={place} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function PlaceLine({ place }: { place: Place }) {
  const { totalThen, totalNow, difference, rankThen, rankNow } = place
  return (
    <tr>
      <th scope="row">{place.place}</th>
      <td className="assessment-number">{`${rankThen ?? '—'} → ${rankNow ?? '—'}`}</td>
      <td className="assessment-number">{amountText(totalThen)}</td>
      <td className="assessment-number">{amountText(totalNow)}</td>
      <td className="assessment-number">{signed(difference)}</td>
      <td>
        {place.items.length === 0 ? (
          '没有变化'
        ) : (
          <ul>
            {place.items.map((item) => (
              <ItemLine key={item.item} item={item} />
            ))}
          </ul>
        )}
      </td>
    </tr>
  )
}

function ItemLine({ item }: { item: Item }) {
  const { pointsThen, pointsNow, valueThen, valueNow, unit, cause } = item
  const points = `${pointText(pointsThen)} → ${pointText(pointsNow)} 分`
  const values = `${amountText(valueThen) || '无'} → ${amountText(valueNow) || '无'}${unit}`
  return (
    <li>
      <b>{item.item}</b>
      {`：${points}，${CAUSE_WORDS[cause]}${cause === 'value' ? `（${values}）` : ''}`}
      <Moved sign="＋" moved={item.came} />
      <Moved sign="－" moved={item.went} />
    </li>
  )
}

/** Rows that count now and did not, or the other way round. */
function Moved({ sign, moved }: { sign: string; moved: Item['came'] }) {
  const { byKey } = useLists()
  return moved.map(({ list, count, rows }) => (
    <span key={list} className="assessment-moved">
      {` ${sign}${count} ${byKey.get(list)?.rowName ?? ''}：`}
      {rows.map(({ id, title }) => (
        <a key={id} href={hrefOfRows(list, { row: id })}>
          {title}
        </a>
      ))}
      {count > rows.length && `等 ${count} 个`}
    </span>
  ))
}

function signed(value: number | null): string {
  if (value === null) return ''
  return value > 0 ? `+${amountText(value)}` : amountText(value)
}
