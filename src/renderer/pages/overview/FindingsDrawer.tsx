import { Drawer } from 'antd'
import { exemptsOf, type Finding, type RuleFindings } from '../../../shared/quality/finding.ts'
import { hrefOf } from '../../app/address.ts'
import { SetAside } from '../../app/findings/SetAside.tsx'
import { TakeBack } from '../../app/findings/TakeBack.tsx'
import { whenNothingIsLost } from '../../app/leaving.ts'
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
  return (
    <li>
      <FindingLine finding={finding} />
      <SetAside exempts={exemptsOf(finding)} />
    </li>
  )
}

function ExemptFinding({ finding }: { finding: Finding }) {
  return (
    <li>
      <FindingLine finding={finding} />
      <p>{`理由：${finding.reason}`}</p>
      {finding.exemption !== null && <TakeBack exemption={finding.exemption} />}
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
