import { App } from 'antd'
import { useState } from 'react'
import type { ExportFormat, ExportKind } from '../../shared/contract/schemas.ts'
import { downloadFile } from '../service/download.ts'
import { explain } from '../service/explain.ts'
import { useLedgerStore } from '../service/use-ledger.tsx'

/** Exports one kind in a chosen format, hands it to the download and says so. */
export function useExport(kind: ExportKind, firstPage?: number) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const run = async (format: ExportFormat) => {
    setBusy(true)
    try {
      const file = await store.service.exports.document({
        kind,
        format,
        // Csv has no pages; where nobody asks for a number, a template's own stands.
        ...(firstPage === undefined || format === 'csv' ? {} : { firstPage }),
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
