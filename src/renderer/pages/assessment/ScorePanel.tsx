import { useMemo } from 'react'
import { pointText } from '../../../shared/assessment/words.ts'
import type { AssessmentAnswer, ScoreTrace } from '../../../shared/contract/assessment.ts'
import { SCHEME_ENTRIES } from '../../../shared/lists/assessment/definitions.ts'
import { DISPATCHES } from '../../../shared/lists/dispatches.ts'
import { MEASURES } from '../../../shared/lists/measures.ts'
import { SUBMISSIONS } from '../../../shared/lists/submissions.ts'
import { TARGETS } from '../../../shared/lists/targets.ts'
import { amountText } from '../../../shared/overview/number-text.ts'
import { AnswerState } from '../../app/AnswerState.tsx'
import { hrefOf } from '../../app/address.ts'
import { hrefOfRows } from '../../app/href-of-rows.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { useLists } from '../../service/use-ledger.tsx'
import { EntryPart } from './EntryPart.tsx'
import { scoreQuery, WHICH_WORDS } from './use-score-rows.ts'

type Place = AssessmentAnswer['places'][number]
type Item = AssessmentAnswer['items'][number]

interface ScorePanelProps {
  answer: AssessmentAnswer
  place: Place
  /** null: the total. */
  item: Item | null
}

/** How a score or total came about, with links to the rows behind it. */
export function ScorePanel({ answer, place, item }: ScorePanelProps) {
  const at = item === null ? -1 : answer.items.indexOf(item)
  const score = place.scores[at]
  return (
    <aside className="page-side assessment-panel" aria-label="得分由来">
      {item === null || score === undefined ? (
        <TotalPart answer={answer} place={place} />
      ) : (
        <>
          <h3>{`${place.place} · ${item.name}`}</h3>
          <p className="assessment-score">
            <b>{pointText(score.score)}</b>
            {` / ${item.weight} 分`}
          </p>
          <dl>
            <dt>取数</dt>
            <dd>{item.valueText}</dd>
            <dt>数值</dt>
            <dd>{score.workings}</dd>
            <dt>评分</dt>
            <dd>{item.ruleText}</dd>
            <dt>得分</dt>
            <dd>{score.scoring}</dd>
            {item.text !== null && (
              <>
                <dt>说明</dt>
                <dd>{item.text}</dd>
              </>
            )}
          </dl>
          {item.isTyped ? (
            <EntryPart key={`${item.id}/${place.place}`} item={item.id} place={place.place} />
          ) : (
            <Trace
              key={`${item.id}/${place.place}`}
              scheme={answer.scheme.id}
              item={item.id}
              place={place.place}
            />
          )}
        </>
      )}
    </aside>
  )
}

function TotalPart({ answer, place }: { answer: AssessmentAnswer; place: Place }) {
  const sum = place.scores.reduce((all, { score }) => all + (score ?? 0), 0)
  return (
    <>
      <h3>{`${place.place} · 总分`}</h3>
      <p className="assessment-score">
        <b>{place.total === null ? '—' : amountText(place.total)}</b>
        {` / ${answer.full} 分`}
        {place.rank !== null && `，第 ${place.rank} 名`}
      </p>
      {place.factor !== 1 && place.total !== null && (
        <p>{`有不计的项：各项合计 ${amountText(sum)} 分，乘以 ${amountText(place.factor)}（满分 ${answer.full} ÷ 计分项满分），得 ${amountText(place.total)} 分`}</p>
      )}
      {place.missing > 0 && <p>{`还有 ${place.missing} 项没有填报`}</p>}
      <table className="assessment-parts">
        <tbody>
          {answer.items.map(({ id, name, weight }, at) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{pointText(place.scores[at]?.score ?? null)}</td>
              <td>{`/ ${weight}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

interface TraceProps {
  scheme: string
  item: string
  place: string
}

function Trace({ scheme, item, place }: TraceProps) {
  const ask = useMemo(
    () =>
      ({ service }: LedgerStore) =>
        service.assessment.trace({ scheme, item, place }),
    [scheme, item, place],
  )
  const { answer, failure, retry } = useAnswer(ask)
  return (
    <>
      <AnswerState {...{ answer, failure, retry }} waiting="正在查找…" />
      {answer?.lists.map((counted) => (
        <TracedList key={counted.list} counted={counted} item={item} place={place} />
      ))}
    </>
  )
}

function TracedList({
  counted: { list, of, done, rows },
  item,
  place,
}: {
  counted: ScoreTrace['lists'][number]
  item: string
  place: string
}) {
  const { byKey } = useLists()
  const definition = byKey.get(list)
  const pageHref = PAGES[list]
  return (
    <section className="assessment-trace" aria-label={`${definition?.title ?? list}中的依据`}>
      <h4>
        {definition?.title}
        {pageHref === undefined ? (
          <>
            <a href={hrefOfRows(list, scoreQuery(item, place, 'done'))}>
              {`${WHICH_WORDS.done} ${done}`}
            </a>
            <a
              href={hrefOfRows(list, scoreQuery(item, place, 'of'))}
            >{`${WHICH_WORDS.of} ${of}`}</a>
          </>
        ) : (
          <a href={pageHref}>到该页查看</a>
        )}
      </h4>
      <ul>
        {rows.map(({ id, title, isDone }) => (
          <li key={id} data-done={isDone}>
            <span aria-hidden="true">{isDone ? '✓' : '○'}</span>
            {pageHref === undefined ? <a href={hrefOfRows(list, { row: id })}>{title}</a> : title}
          </li>
        ))}
      </ul>
      {of > rows.length && <p>{`其余 ${of - rows.length} 个请到表格中看`}</p>}
    </section>
  )
}

/** Lists that are no sheet of their own are shown by these pages. */
const PAGES: Readonly<Record<string, string>> = {
  [MEASURES.key]: hrefOf('targets'),
  [TARGETS.key]: hrefOf('targets'),
  [DISPATCHES.key]: hrefOf('exchange'),
  [SUBMISSIONS.key]: hrefOf('exchange'),
  [SCHEME_ENTRIES.key]: hrefOf('assessment'),
}
