import { Select } from 'antd'
import { useState } from 'react'
import type { TemplateKind } from '../../shared/contract/schemas.ts'
import { defaultTemplate, TEMPLATES } from '../../shared/lists/templates.ts'
import { useRows } from '../service/use-ledger.tsx'

/** In place of an id; antd takes an empty value for one that is to be chosen. */
const OFFICIAL = 'official'

/** Which template a form is made from: a control to choose it, and the id of the office's own. */
export function useTemplateChoice(kind: TemplateKind | null, what: string) {
  const rows = useRows(TEMPLATES).filter(({ cells }) => cells.kind === kind)
  const [chosen, setChosen] = useState<string | null>(null)
  // One that was removed meanwhile, or is of another list, cannot be meant.
  const own =
    rows.find(({ id }) => id === chosen) ??
    (chosen === OFFICIAL ? undefined : defaultTemplate(rows))
  const control =
    rows.length === 0 ? null : (
      <Select
        className="template-choice"
        popupMatchSelectWidth={false}
        value={own?.id ?? OFFICIAL}
        onChange={setChosen}
        aria-label={`${what}的模板`}
        options={[
          { value: OFFICIAL, label: '模板：官方' },
          ...rows.map(({ id, cells }) => ({ value: id, label: `模板：${cells.name}` })),
        ]}
      />
    )
  return { control, choice: own === undefined ? {} : { template: own.id } }
}
