import type { ReactNode } from 'react'

/** A choice beside the paper, under its name. */
export function PanelLine({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="annex-list-line">
      <span className="annex-list-name">{name}</span>
      {children}
    </div>
  )
}
