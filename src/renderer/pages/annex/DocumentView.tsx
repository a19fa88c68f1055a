import { type ReactNode, useCallback, useMemo, useState } from 'react'
import type { ExportKind, Row } from '../../../shared/contract/schemas.ts'
import { openPlaces } from '../../../shared/export/checks/export-checks.ts'
import type { ListChoice } from '../../../shared/export/list-choice.ts'
import type { ListDefinition } from '../../../shared/lists/definition.ts'
import { AskPanel } from '../../app/export-checks/AskPanel.tsx'
import { CheckPanel } from '../../app/export-checks/CheckPanel.tsx'
import { useAsking } from '../../app/export-checks/use-asking.ts'
import { PaperPreview } from '../../paper/preview/PaperPreview.tsx'
import { useLedger } from '../../service/use-ledger.tsx'
import { AnnexTools, type PageLook } from './AnnexTools.tsx'
import { documentsOf } from './documents.ts'
import { dressFor } from './dress-table.ts'
import { ListPanel } from './ListPanel.tsx'
import { useChecks } from './use-checks.ts'
import { useContent } from './use-content.ts'

const FIRST_LOOK: PageLook = { firstPage: 1, zoom: 'fit', isDraft: false }

interface DocumentViewProps {
  kind: ExportKind
  /** In place of the projects. */
  special?: { list: ListDefinition; rows: readonly Row[] }
  /** Which rows there are to choose from. */
  source?: ReactNode
}

/** A document on the pages on which it will be printed. */
export function DocumentView({ kind, special, source }: DocumentViewProps) {
  const { info, plan } = useLedger()
  const [look, setLook] = useState(FIRST_LOOK)
  const [choice, setChoice] = useState<ListChoice>({})
  const [sheets, setSheets] = useState(0)
  const documents = useMemo(() => documentsOf(plan), [plan])
  const what = documents.find((document) => document.kind === kind)?.name ?? ''
  const { content, tables, views, list, shown } = useContent(kind, choice, special)
  const { isDraft, firstPage, zoom } = look
  const paper = useMemo(
    () => ({ title: content.title, tables, isDraft }),
    [content.title, tables, isDraft],
  )
  const dress = useMemo(() => dressFor(content), [content])
  const checksOf = useChecks(content)
  const asking = useAsking(`${kind} ${list.key ?? ''} ${info.seq}`, (format) =>
    openPlaces(checksOf(format)),
  )
  // The button alone makes a workbook, which has every column.
  const checks = checksOf(asking.request?.format ?? 'xlsx')
  const onSheets = useCallback((count: number) => setSheets(count), [])
  return (
    <div className="annex">
      <AnnexTools
        kind={kind}
        what={what}
        sheets={sheets}
        look={look}
        onLook={setLook}
        list={kind === 'projects' ? list : undefined}
        before={asking.before}
      />
      <div className="annex-body">
        <PaperPreview
          paper={paper}
          zoom={zoom}
          firstPage={firstPage}
          dress={dress}
          onSheets={onSheets}
        />
        <aside className="page-side annex-side">
          <AskPanel what={what} checks={checks} asking={asking} />
          {content.is === 'list' && (
            <ListPanel
              source={source}
              definition={shown}
              views={views}
              districts={plan.districts.map(({ name }) => name)}
              choice={list}
              onChoice={setChoice}
              fields={content.layout.fields.map(({ key }) => key)}
              advice={tables[0]?.advice ?? null}
            />
          )}
          <CheckPanel checks={checks} />
        </aside>
      </div>
    </div>
  )
}
