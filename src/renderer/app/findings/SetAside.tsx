import { App, Button, Input } from 'antd'
import { useState } from 'react'
import type { Exempts } from '../../../shared/export/checks/check.ts'
import { EXEMPTIONS } from '../../../shared/lists/exemptions.ts'
import { exemptionFor, exemptionsOf } from '../../../shared/quality/finding.ts'
import { useLedgerStore, useRows } from '../../service/use-ledger.tsx'
import { useUnsaved } from '../use-unsaved.ts'
import { removal } from './TakeBack.tsx'

/** Sets a finding aside, once somebody has said why. */
export function SetAside({ exempts }: { exempts: Exempts }) {
  /** null before anybody asked for it. */
  const [isAsked, setAsked] = useState<boolean | null>(null)
  return isAsked === true ? (
    <ReasonForm exempts={exempts} onCancel={() => setAsked(false)} />
  ) : (
    <Button
      type="link"
      className="set-aside"
      autoFocus={isAsked === false}
      onClick={() => setAsked(true)}
    >
      免检…
    </Button>
  )
}

function ReasonForm({ exempts, onCancel }: { exempts: Exempts; onCancel(): void }) {
  const store = useLedgerStore()
  const exemptions = useRows(EXEMPTIONS)
  const { message } = App.useApp()
  const [reason, setReason] = useState('')
  const given = reason.trim()
  const { settle } = useUnsaved(given !== '', '免检理由')

  const setAside = async () => {
    if (given === '') return
    // It goes with the finding, which may be sooner than the answer comes.
    settle()
    const lapsed = exemptionFor(exemptionsOf(exemptions), exempts)
    const result = await store.edit([
      // An exemption that has lapsed makes room for the new one.
      ...(lapsed === undefined ? [] : [removal(lapsed)]),
      { edit: 'insert', list: EXEMPTIONS.key, cells: { ...exempts, reason: given } },
    ])
    settle(result.ok)
    if (!result.ok) void message.error(result.reason)
  }

  return (
    <form
      className="reason-form"
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
          onCancel()
        }}
      />
    </form>
  )
}
