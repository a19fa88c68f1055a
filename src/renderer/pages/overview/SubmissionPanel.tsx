import { Button } from 'antd'
import { useState } from 'react'
import type { AwaitedDistrict, AwaitedSheet } from '../../../shared/contract/exchange.ts'
import { longestWait, waitedText } from '../../../shared/overview/awaited-words.ts'
import { hrefOf } from '../../app/address.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { useLedger } from '../../service/use-ledger.tsx'

/** So many districts are named in a line; of more their number tells more. */
const NAMED = 3

/** As many lines as one looks at; those that are awaited longest come first. */
const SHOWN = 6

const askAwaited = (store: LedgerStore) => store.service.exchange.awaited()

/** What districts still have to send, or the office to take in: a line for each list or month. */
export function SubmissionPanel() {
  const { plan } = useLedger()
  const { answer, failure } = useAnswer(askAwaited)
  const { sheets = [], unsent = [] } = answer ?? {}
  const [hasAll, setAll] = useState(false)
  const shown = hasAll ? sheets : sheets.slice(0, SHOWN)
  return (
    <section className="panel" aria-labelledby="overview-submissions">
      <h3 id="overview-submissions">
        报送
        <small>{unsent.length === 0 ? '' : `${unsent.length} 个地区尚未下发填报表`}</small>
      </h3>
      {failure !== null && <p className="panel-empty">{failure}</p>}
      {answer !== null && sheets.length === 0 && (
        <p className="panel-empty">
          {unsent.length < plan.districts.length ? (
            '✓ 没有未报'
          ) : (
            <>
              还没有下发填报表，可到<a href={hrefOf('exchange')}>报送交换</a>下发
            </>
          )}
        </p>
      )}
      <ul className="lines awaited">
        {shown.map((sheet) => (
          <SheetLine key={`${sheet.list}/${sheet.month}`} sheet={sheet} />
        ))}
      </ul>
      {shown.length < sheets.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {`其余 ${sheets.length - shown.length} 张表`}
        </Button>
      )}
    </section>
  )
}

function SheetLine({ sheet }: { sheet: AwaitedSheet }) {
  const { list, month, title, asked, districts } = sheet
  const query = { ...(list === null ? {} : { list }), ...(month === null ? {} : { month }) }
  const late = longestWait(districts)
  const many = `${districts.length === asked ? '全部 ' : ''}${districts.length} 个地区`
  return (
    <li>
      <a href={hrefOf('exchange', query)} title={districts.map(saidOf(sheet)).join('\n')}>
        {title}
      </a>
      <span>
        {districts.length > NAMED
          ? many
          : districts.map((one) => (
              <a
                key={one.district}
                href={hrefOf('exchange', { ...query, district: one.district })}
                title={saidOf(sheet)(one)}
              >
                {one.lateDays === null ? `${one.district}（${one.state}）` : one.district}
              </a>
            ))}
      </span>
      <b className={late !== null && late > 0 ? 'lines-warning' : ''}>{waitedText(sheet, late)}</b>
    </li>
  )
}

/** 丹阳市：未下发，迟 3 天. */
const saidOf = (sheet: AwaitedSheet) => (one: AwaitedDistrict) =>
  [
    `${one.district}：${one.state}`,
    ...(one.lateDays === null || one.lateDays === 0 ? [] : [waitedText(sheet, one.lateDays)]),
  ].join('，')
