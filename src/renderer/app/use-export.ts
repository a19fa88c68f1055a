import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import type { DocumentInput } from '../../shared/contract/exports.ts'
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
  /** Id of the scheme of an assessment. */
  scheme?: string
}

/** What is chosen for one file alone. */
interface ExportChoice {
  asDraft?: boolean
  /** Id of an own template of that format. */
  template?: string
}

/** Lines that are on paper, of all. */
export interface Printing {
  done: number
  of: number
}

/**
 * Exports one kind in a chosen format, hands it to the download and says so. A pdf is printed line by
 * line, and can be stopped.
 */
export function useExport(
  kind: ExportKind,
  { firstPage, isDraft = false, list, tasks, asOf, scheme }: ExportOptions = {},
) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const [printing, setPrinting] = useState<Printing | null>(null)
  const abort = useRef<AbortController | null>(null)
  // Leaving the page stops the printing: nobody would be there to take the file.
  useEffect(() => () => abort.current?.abort(), [])

  const print = async (input: DocumentInput, signal: AbortSignal): Promise<File | null> => {
    for await (const event of await store.service.exports.pdf(input, { signal }))
      if (event.type === 'step') setPrinting(event)
      else return await store.service.exports.finishedFile({ id: event.id }, { signal })
    return null
  }

  const run = async (format: ExportFormat, { asDraft = isDraft, template }: ExportChoice = {}) => {
    const controller = new AbortController()
    // The other formats are made in one step, and come even to a page that was left.
    if (format === 'pdf') abort.current = controller
    const { signal } = controller
    setBusy(true)
    try {
      const input = {
        kind,
        // Csv has no pages; where nobody asks for a number, a template's own stands.
        ...(firstPage === undefined || format === 'csv' ? {} : { firstPage }),
        ...(tasks === undefined ? {} : { tasks }),
        ...(asOf === undefined ? {} : { asOf }),
        ...(scheme === undefined ? {} : { scheme }),
        ...(asDraft && format !== 'csv' ? { draft: true } : {}),
        ...(template === undefined ? {} : { template }),
        ...(list === undefined ? {} : { list }),
      }
      const file =
        format === 'pdf'
          ? await print(input, signal)
          : await store.service.exports.document({ ...input, format })
      if (file === null) return
      downloadFile(file)
      void message.success(`已导出：${file.name}`)
    } catch (error) {
      if (!signal.aborted) void message.error(explain(error))
    } finally {
      if (signal.aborted) void message.info('已取消，没有导出')
      setPrinting(null)
      setBusy(false)
    }
  }
  return { run, isBusy, printing, cancel: () => abort.current?.abort() }
}
