import type { ReactNode } from 'react'

interface PlannedPageProps {
  title: string
  /** One line: what this page does not do yet. */
  note: string
  /** Read-only content that already exists. */
  children?: ReactNode
  actions?: ReactNode
}

/** A page that is not finished: says so in one line and shows what there is. */
export function PlannedPage({ title, note, children, actions }: PlannedPageProps) {
  return (
    <div className="planned">
      <div className="toolbar">
        <h2>{title}</h2>
        <span className="planned-note">{note}</span>
        <span className="toolbar-gap" />
        {actions}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it */}
      <section className="planned-body" aria-label={title} tabIndex={0}>
        {children}
      </section>
    </div>
  )
}
