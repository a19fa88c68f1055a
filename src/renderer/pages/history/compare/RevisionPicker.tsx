import { App, AutoComplete } from 'antd'
import { NOW, SNAPSHOTS } from '../../../../shared/lists/snapshots.ts'
import { useTyped } from '../../../app/use-typed.ts'
import { useLedger, useRows } from '../../../service/use-ledger.tsx'

interface RevisionPickerProps {
  label: string
  /** null: the present. */
  seq: number | null
  onSeq(seq: number | null): void
}

/** A revision by its number or name. */
export function RevisionPicker({ label, seq, onSeq }: RevisionPickerProps) {
  const { info } = useLedger()
  const { message } = App.useApp()
  const snapshots = useRows(SNAPSHOTS)
  const options = [
    { value: NOW, label: `${NOW}（第 ${info.seq} 版）` },
    ...snapshots
      .toSorted((a, b) => Number(b.cells.seq) - Number(a.cells.seq))
      .map(({ cells }) => ({
        value: String(cells.name),
        label: `${cells.name}（第 ${cells.seq} 版）`,
      })),
  ]
  const nameOf = (one: number | null): string =>
    one === null ? NOW : String(snapshots.find(({ cells }) => cells.seq === one)?.cells.name ?? one)
  /** undefined where there is none. */
  const seqOf = (written: string): number | null | undefined => {
    if (written === NOW) return null
    const known = snapshots.find(({ cells }) => cells.name === written)
    const number = Number(known?.cells.seq ?? written)
    return Number.isInteger(number) && number >= 1 && number <= info.seq ? number : undefined
  }
  const { typed, isRefused, type, tell, takeBack } = useTyped(nameOf(seq), {
    read: (text) => {
      const meant = seqOf(text.trim())
      return meant === undefined ? null : nameOf(meant)
    },
    onTell: (text) => onSeq(seqOf(text) ?? null),
  })
  const go = () => {
    if (!tell() && !isRefused)
      void message.warning(
        `没有“${typed.trim()}”这个版本，请写 1 到 ${info.seq} 的版本号或标签名称，或按 Esc 恢复`,
      )
  }
  return (
    <AutoComplete
      aria-label={label}
      aria-invalid={isRefused}
      style={{ width: 148 }}
      popupMatchSelectWidth={false}
      defaultActiveFirstOption={false}
      status={isRefused ? 'error' : ''}
      value={typed}
      options={options}
      onChange={type}
      onSelect={(chosen: string) => tell(chosen)}
      onBlur={go}
      onKeyDown={({ key }) => {
        if (key === 'Enter') go()
        if (key === 'Escape') takeBack()
      }}
    />
  )
}
