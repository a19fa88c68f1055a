import { Select } from 'antd'
import { offeredLists, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { navigate } from '../../app/router.ts'
import { useLists } from '../../service/use-ledger.tsx'

const ALL = ''

/** From one special ledger to another, or back to all of them. */
export function ListSelect({ list }: { list: SpecialList }) {
  const { special } = useLists()
  return (
    <Select
      aria-label="台账"
      className="list-select"
      value={list.key}
      popupMatchSelectWidth={false}
      showSearch={{ optionFilterProp: 'label' }}
      options={[
        { value: ALL, label: '全部专项台账…' },
        ...offeredLists(special, list.key).map(({ key, title }) => ({ value: key, label: title })),
      ]}
      onChange={(key: string) => navigate('lists', key === ALL ? {} : { list: key })}
    />
  )
}
