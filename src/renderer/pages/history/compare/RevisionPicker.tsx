import { AutoComplete } from 'antd'
import { useEffect, useState } from 'react'
import { SNAPSHOTS } from '../../../../shared/lists/snapshots.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'

interface RevisionPickerProps {
  label: string
  /** null: the present. */
  seq: number | null
  onSeq(seq: number | null): void
}

const NOW = '现在'

/** A revision by its number or name. */
export function RevisionPicker({ label, seq, onSeq }: RevisionPickerProps) {
  const { info } = useLedger()
  const snapshots = useRows(SNAPSHOTS)
  const named = snapshots.find(({ cells }) => cells.seq === seq)
  const text = seq === null ? NOW : named === undefined ? String(seq) : String(named.cells.name)
  const [typed, setTyped] = useState(text)
  useEffect(() => setTyped(text), [text])
  const options = [
    { value: NOW, label: `${NOW}（第 ${info.seq} 版）` },
    ...snapshots
      .toSorted((a, b) => Number(b.cells.seq) - Number(a.cells.seq))
      .map(({ cells }) => ({
        value: String(cells.name),
        label: `${cells.name}（第 ${cells.seq} 版）`,
      })),
  ]
  const go = (written: string) => {
    const meant = written.trim()
    if (meant === text) return
    const known = snapshots.find(({ cells }) => cells.name === meant)
    const number = Number(meant)
    if (meant === NOW) onSeq(null)
    else if (known !== undefined) onSeq(Number(known.cells.seq))
    else if (Number.isInteger(number) && number >= 1 && number <= info.seq) onSeq(number)
    else setTyped(text)
  }
  return (
    <AutoComplete
      aria-label={label}
      style={{ width: 148 }}
      popupMatchSelectWidth={false}
      value={typed}
      options={options}
      onChange={setTyped}
      onSelect={go}
      onBlur={() => go(typed)}
      onKeyDown={({ key }) => {
        if (key === 'Enter') go(typed)
      }}
    />
  )
}
