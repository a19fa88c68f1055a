/** What the address of the page filters the list to. */
import { useMemo } from 'react'
import { filterFromQuery } from '../../../shared/views/field-filter.ts'
import { navigate, useRoute } from '../../app/router.ts'
import type { ListSheetProps } from './list-sheet-props.ts'

export function useListPlace({
  definition,
  route,
  query: kept,
}: Pick<ListSheetProps, 'definition' | 'route' | 'query'>) {
  const { query } = useRoute()
  const filter = useMemo(() => filterFromQuery(definition, query), [definition, query])
  return {
    filter,
    go: (place: Record<string, string>) => navigate(route, { ...place, ...kept }),
  }
}
