import { CheckCircleOutlined, InfoCircleOutlined, WarningOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useState } from 'react'
import type { CheckPlace, CheckSeverity, ExportCheck } from '../../../shared/export/checks/check.ts'
import { openPlaces } from '../../../shared/export/checks/export-checks.ts'
import { hrefOf } from '../address.ts'
import { SetAside } from '../findings/SetAside.tsx'
import './export-checks.css'

/** What is not as it should be, the gravest first; each place leads to its cell. */
export function CheckPanel({ checks }: { checks: readonly ExportCheck[] }) {
  const open = openPlaces(checks)
  return (
    <section className="export-checks" aria-label="导出前检查">
      <h3>
        导出前检查
        {open > 0 && <span>{`${open} 处待处理`}</span>}
      </h3>
      {open === 0 && (
        <p className="export-agrees">
          <CheckCircleOutlined /> 没有待处理的问题
        </p>
      )}
      {checks.map((check) => (
        <Check key={`${check.key} ${check.sentence}`} check={check} />
      ))}
    </section>
  )
}

const WORDS: Record<CheckSeverity, string> = { error: '错误', warning: '提醒', note: '说明' }

/** More are shown on request: a list of hundreds hides the next check. */
const SHOWN_AT_FIRST = 20

function Check({ check: { severity, sentence, places } }: { check: ExportCheck }) {
  const [isAll, setAll] = useState(false)
  const shown = isAll ? places : places.slice(0, SHOWN_AT_FIRST)
  return (
    <details className="export-check" data-severity={severity} open={severity !== 'note'}>
      <summary>
        {severity === 'note' ? <InfoCircleOutlined /> : <WarningOutlined />}
        <span className="export-check-sentence">{sentence}</span>
        <b>{`${WORDS[severity]} ${places.length}`}</b>
      </summary>
      <ul>
        {shown.map((place) => (
          <Place key={keyOf(place)} place={place} />
        ))}
      </ul>
      {shown.length < places.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {`显示其余 ${places.length - shown.length} 处`}
        </Button>
      )}
    </details>
  )
}

/** Two rows may be called alike. */
function keyOf({ where, what, exempts }: CheckPlace): string {
  return `${where} ${what} ${exempts?.row ?? ''}`
}

function Place({ place: { where, what, target, exempts } }: { place: CheckPlace }) {
  return (
    <li>
      <a href={hrefOf(target.page, target.query)}>{where}</a>
      <span>{what}</span>
      {exempts !== undefined && <SetAside exempts={exempts} />}
    </li>
  )
}
