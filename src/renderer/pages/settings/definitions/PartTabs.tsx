import { Segmented } from 'antd'
import type { ListDefinition } from '../../../../shared/lists/definition.ts'
import { navigate, useRoute } from '../../../app/router.ts'

interface PartTabsProps {
  label: string
  /** The list of what is defined, and those of its parts. */
  lists: readonly [ListDefinition, ...ListDefinition[]]
}

/** Leads to the grids in which definitions are made: what is defined, then its parts. */
export function PartTabs({ label, lists }: PartTabsProps) {
  const { part, of } = useRoute().query
  const [owners] = lists
  const go = (key: string) =>
    navigate('settings', {
      list: owners.key,
      ...(key === owners.key ? {} : { part: key }),
      ...(of === undefined ? {} : { of }),
    })
  return (
    <div className="definition-parts">
      <Segmented
        aria-label={label}
        value={(lists.find(({ key }) => key === part) ?? owners).key}
        options={lists.map(({ key, title }) => ({ value: key, label: title }))}
        onChange={go}
      />
    </div>
  )
}
