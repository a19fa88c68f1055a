import { Select } from 'antd'
import type { Row } from '../../../shared/contract/schemas.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { periodText } from '../../../shared/lists/sent-list.ts'
import { offeredLists, type SpecialList } from '../../../shared/lists/special/from-rows.ts'
import { periodsOf } from '../../../shared/lists/special/periods.ts'
import { navigate } from '../../app/router.ts'
import { useLedger, useLists } from '../../service/use-ledger.tsx'
import { PanelLine } from './PanelLine.tsx'

interface ListSourceProps {
  /** null for the projects. */
  list: SpecialList | null
  period?: string | null
  /** Of all periods. */
  rows?: readonly Row[]
}

const ALL = ''

/** Which list is printed, and which month or quarter of it. */
export function ListSource({ list, period = null, rows = [] }: ListSourceProps) {
  const { plan } = useLedger()
  const { special } = useLists()
  const go = (query: Record<string, string>) => navigate('annex', { kind: 'projects', ...query })
  return (
    <>
      <PanelLine name="台账">
        <Select
          aria-label="台账"
          value={list?.key ?? PROJECTS.key}
          popupMatchSelectWidth={false}
          showSearch={{ optionFilterProp: 'label' }}
          options={[PROJECTS, ...offeredLists(special, list?.key ?? null)].map(
            ({ key, title }) => ({
              value: key,
              label: title,
            }),
          )}
          onChange={(key) => go(key === PROJECTS.key ? {} : { list: key })}
        />
      </PanelLine>
      {list !== null && list.special.period !== 'once' && (
        <PanelLine name="报告期">
          <Select
            aria-label="报告期"
            value={period ?? ALL}
            options={[
              { value: ALL, label: '全部各期' },
              ...periodsOf(list, plan.year, rows).map((value) => ({
                value,
                label: periodText(list, value),
              })),
            ]}
            onChange={(to) => go({ list: list.key, ...(to === ALL ? {} : { period: to }) })}
          />
        </PanelLine>
      )}
    </>
  )
}
