import { App, Button, Drawer, Input } from 'antd'
import { useState } from 'react'
import type { Edit, Row } from '../../../shared/contract/schemas.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import type { Finding, RuleFindings } from '../../../shared/quality/finding.ts'
import { whenNothingIsLost } from '../../app/leaving.ts'
import { hrefOf } from '../../app/router.ts'
import { useUnsaved } from '../../app/use-unsaved.ts'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import { SubsetLink } from './subset-link.tsx'

/** More lines than this are read in the grid. */
const SHOWN = 100

interface FindingsDrawerProps {
  findings: RuleFindings | null
  onClose(): void
}

/** Where a rule does not hold: each finding leads to its cell, or is set aside with a reason. */
export function FindingsDrawer({ findings, onClose }: FindingsDrawerProps) {
  const open = findings?.open ?? []
  const exempt = findings?.exempt ?? []
  return (
    <Drawer
      open={findings !== null}
      onClose={() => whenNothingIsLost(onClose)}
      size={480}
      mask={false}
      title={findings === null ? '' : `${findings.rule.sentence}：${open.length} 处待核`}
      extra={
        findings !== null &&
        open.length > 0 && <SubsetLink subset={`rule:${findings.rule.key}`}>在表中查看</SubsetLink>
      }
    >
      <ul className="findings">
        {open.slice(0, SHOWN).map((finding) => (
          <OpenFinding key={`${finding.row.id}/${finding.field}`} finding={finding} />
        ))}
      </ul>
      {open.length > SHOWN && (
        <p className="panel-empty">{`另有 ${open.length - SHOWN} 处，请在表中查看`}</p>
      )}
      {exempt.length > 0 && <h4>{`免检 ${exempt.length} 处`}</h4>}
      <ul className="findings">
        {exempt.slice(0, SHOWN).map((finding) => (
          <ExemptFinding key={`${finding.row.id}/${finding.field}`} finding={finding} />
        ))}
      </ul>
    </Drawer>
  )
}

function OpenFinding({ finding }: { finding: Finding }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [reason, setReason] = useState<string | null>(null)
  const { settle } = useUnsaved((reason ?? '').trim() !== '', '免检理由')

  const setAside = async () => {
    const { rule, row, field, shown, exemption } = finding
    const given = (reason ?? '').trim()
    if (given === '') return
    // It goes with the finding, which may be sooner than the answer comes.
    settle()
    const result = await store.edit([
      // An exemption that has lapsed makes room for the new one.
      ...(exemption === null ? [] : [removal(exemption)]),
      {
        edit: 'insert',
        list: EXEMPTIONS.key,
        cells: { rule: rule.key, row: row.id, field, value: shown, reason: given },
      },
    ])
    settle(result.ok)
    if (!result.ok) void message.error(result.reason)
  }

  return (
    <li>
      <FindingLine finding={finding} />
      {reason === null ? (
        <Button type="link" onClick={() => setReason('')}>
          免检…
        </Button>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            void setAside()
          }}
        >
          <Input
            autoFocus
            value={reason}
            maxLength={200}
            placeholder="说明理由，回车确定"
            aria-label="免检理由"
            onChange={(event) => setReason(event.target.value)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return
              event.stopPropagation()
              setReason(null)
            }}
          />
        </form>
      )}
    </li>
  )
}

function ExemptFinding({ finding }: { finding: Finding }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const takeBack = async () => {
    if (finding.exemption === null) return
    const result = await store.edit([removal(finding.exemption)])
    if (!result.ok) void message.error(result.reason)
  }
  return (
    <li>
      <FindingLine finding={finding} />
      <p>{`理由：${finding.reason}`}</p>
      <Button type="link" onClick={() => void takeBack()}>
        恢复检查
      </Button>
    </li>
  )
}

function FindingLine({ finding: { row, field, message } }: { finding: Finding }) {
  const { code, district, enterprise, name } = row.cells
  return (
    <p>
      <a className="findings-link" href={hrefOf('projects', { row: row.id, field })}>
        {String(code ?? '')}
      </a>
      {` ${district ?? ''} ${enterprise ?? name ?? ''}`}
      <em>{message}</em>
    </p>
  )
}

/** Refused where somebody has changed the reason since it was shown. */
function removal({ id, cells: old }: Row): Edit {
  return { edit: 'delete', list: EXEMPTIONS.key, id, old }
}
