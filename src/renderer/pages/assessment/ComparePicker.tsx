import { Select } from 'antd'
import { useState } from 'react'
import type { Row } from '../../../shared/contract/schemas.ts'
import { SNAPSHOTS } from '../../../shared/lists/snapshots.ts'
import { revisionOptions } from '../../app/revision-options.ts'
import { navigate, useRoute } from '../../app/router.ts'
import { useLedger, useRows } from '../../service/use-ledger.tsx'

/** With what the result is compared: itself at a revision, or another scheme. */
export function ComparePicker({ scheme, schemes }: { scheme: string; schemes: readonly Row[] }) {
  const { info } = useLedger()
  const { since, with: other } = useRoute().query
  const snapshots = useRows(SNAPSHOTS)
  const [typed, setTyped] = useState('')
  const revisions = revisionOptions({ exported: [], snapshots, nowSeq: info.seq }, [
    Number(typed),
    Number(since),
  ]).map(({ value, label }) => ({ value: `since:${value}`, label }))
  const others = schemes
    .filter(({ id }) => id !== scheme)
    .map(({ id, cells }) => ({ value: `with:${id}`, label: `办法：${String(cells.name)}` }))
  const value =
    since === undefined ? (other === undefined ? null : `with:${other}`) : `since:${since}`
  const options = [...revisions, ...others]
  // An address may name what there is not, or not any more.
  if (value !== null && options.every((option) => option.value !== value))
    options.push({
      value,
      label: since === undefined ? '已不在的办法' : `没有的版本（${since}）`,
    })
  return (
    <Select
      aria-label="比较"
      allowClear
      {...(value === null ? {} : { value })}
      placeholder="与某一版本或另一办法比较"
      style={{ width: 240 }}
      popupMatchSelectWidth={false}
      options={options}
      showSearch={{ optionFilterProp: 'label', onSearch: setTyped }}
      notFoundContent={`写 1 到 ${info.seq} 的版本号，或标签、办法名称中的字`}
      onChange={(chosen?: string) => {
        const [kind = '', what = ''] = chosen?.split(':') ?? []
        navigate('assessment', { scheme, ...(chosen === undefined ? {} : { [kind]: what }) })
      }}
    />
  )
}
