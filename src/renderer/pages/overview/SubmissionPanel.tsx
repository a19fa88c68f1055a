import type { AwaitedDistrict, AwaitedSheet } from '../../../shared/contract/exchange.ts'
import { hrefOf } from '../../app/router.ts'
import type { LedgerStore } from '../../service/ledger-store.ts'
import { useAnswer } from '../../service/use-answer.ts'
import { useLedger } from '../../service/use-ledger.tsx'

const askAwaited = (store: LedgerStore) => store.service.exchange.awaited()

/** What districts still have to send, or the office to take in: a line for each list or month. */
export function SubmissionPanel() {
  const { plan } = useLedger()
  const { answer, failure } = useAnswer(askAwaited)
  const { sheets = [], unsent = [] } = answer ?? {}
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
        {sheets.map((sheet) => (
          <SheetLine key={`${sheet.list}/${sheet.month}`} sheet={sheet} />
        ))}
      </ul>
    </section>
  )
}

function SheetLine({ sheet }: { sheet: AwaitedSheet }) {
  const { list, month, title, asked, districts } = sheet
  const query = { ...(list === null ? {} : { list }), ...(month === null ? {} : { month }) }
  const late = Math.max(...districts.map(({ lateDays }) => lateDays ?? 0))
  const isWaiting = districts.some(({ lateDays }) => lateDays !== null)
  return (
    <li>
      <a href={hrefOf('exchange', query)} title={`${title}：到报送交换`}>
        {title}
      </a>
      <b className={late > 0 ? 'lines-warning' : ''}>
        {isWaiting ? waitedText(month, late) : '已收到，待并入'}
      </b>
      <span>
        {/* Where all of them are alike, naming each tells nothing more. */}
        {districts.length === asked && asked > 1 && isAlike(districts)
          ? `全部 ${asked} 个地区${stateText(districts[0])}`
          : districts.map((one) => (
              <a
                key={one.district}
                href={hrefOf('exchange', { ...query, district: one.district })}
                title={`${one.state}${one.lateDays === null ? '' : `，${waitedText(month, one.lateDays)}`}`}
              >
                {one.district}
                {one.lateDays === null && <i>{one.state}</i>}
              </a>
            ))}
      </span>
    </li>
  )
}

function isAlike([first, ...others]: readonly AwaitedDistrict[]): boolean {
  return others.every(
    ({ state, lateDays }) => state === first?.state && lateDays === first.lateDays,
  )
}

/** A month that nobody sent is as much awaited as one that went out. */
function stateText(district: AwaitedDistrict | undefined): string {
  return district?.state === '未下发' ? '未报（未下发）' : (district?.state ?? '')
}

/** A month has an end after which it is late; other workbooks have only been waited for. */
function waitedText(month: string | null, days: number): string {
  if (days === 0) return '已下发'
  return month === null ? `已等 ${days} 天` : `迟 ${days} 天`
}
