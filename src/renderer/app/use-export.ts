import { App } from 'antd'
import { useState } from 'react'
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import type { ListChoice } from '../../shared/export/list-choice.ts'
import type { TaskSelection } from '../../shared/tasks/task-list.ts'
import { downloadFile } from '../service/download.ts'
import { explain } from '../service/explain.ts'
import { useLedgerStore } from '../service/use-ledger.tsx'

/** How a document leaves, beside what it says. */
export interface ExportOptions {
  /** Number of the first page. */
  firstPage?: number
  /** Marked 草稿 on every page. */
  isDraft?: boolean
  /** Which tasks: those of a department, those due until a day. */
  tasks?: TaskSelection
  /** Which rows and columns of the project list. */
  list?: ListChoice | undefined
  /** The day for which an overview judges deadlines. */
  asOf?: string
}

/** What is chosen for one file alone. */
interface ExportChoice {
  asDraft?: boolean
  /** Id of an own template of that format. */
  template?: string
}

/** Exports one kind in a chosen format, hands it to the download and says so. */
export function useExport(
  kind: ExportKind,
  { firstPage, isDraft = false, list, tasks, asOf }: ExportOptions = {},
) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const run = async (format: ExportFormat, { asDraft = isDraft, template }: ExportChoice = {}) => {
    setBusy(true)
    try {
      const file = await store.service.exports.document({
        kind,
        format,
        // Csv has no pages; where nobody asks for a number, a template's own stands.
        ...(firstPage === undefined || format === 'csv' ? {} : { firstPage }),
        ...(tasks === undefined ? {} : { tasks }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(asDraft && format !== 'csv' ? { draft: true } : {}),
        ...(template === undefined ? {} : { template }),
        ...(list === undefined ? {} : { list }),
      })
      downloadFile(file)
      void message.success(`已导出：${file.name}`)
    } catch (error) {
      void message.error(explain(error))
    } finally {
      setBusy(false)
    }
  }
  return { run, isBusy }
}
