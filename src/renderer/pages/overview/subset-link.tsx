/** Links from a figure to the projects that it counts. */
import type { ReactNode } from 'react'
import { hrefOf } from '../../app/address.ts'
import { useRoute } from '../../app/router.ts'

interface SubsetLinkProps {
  /** Name of a subset, `standing:overdue`; without it all projects of the place. */
  subset?: string | undefined
  /** District and category that narrow it further. */
  place?: Record<string, string> | undefined
  /** The cell of the first of them that is to be put right; the keyboard goes on there. */
  field?: string | undefined
  /** Tells what the figure is where the figure alone does not. */
  label?: string
  className?: string | undefined
  title?: string
  children: ReactNode
}

export function SubsetLink(props: SubsetLinkProps) {
  const { subset, place, field, label, className, title, children } = props
  const { at } = useRoute().query
  const href = subsetHref(at, subset, { ...place, ...(field === undefined ? {} : { field }) })
  return (
    <a href={href} className={className} aria-label={label} title={title}>
      {children}
    </a>
  )
}

/** The day of the overview goes along, so that the list counts as the figure did. */
export function subsetHref(
  at: string | undefined,
  subset: string | undefined,
  place: Record<string, string> = {},
): string {
  return hrefOf('projects', {
    ...place,
    ...(subset === undefined ? {} : { subset }),
    ...(at === undefined || subset === undefined ? {} : { at }),
  })
}
