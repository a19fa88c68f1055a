/** A whole set being made by the service, followed file by file. */
import { App } from 'antd'
import { useEffect, useRef, useState } from 'react'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

interface Step {
  done: number
  of: number
  name: string
}

export function useExportSet() {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [step, setStep] = useState<Step | null>(null)
  const abort = useRef<AbortController | null>(null)
  // Leaving the page stops the work: nobody would be there to take the file.
  useEffect(() => () => abort.current?.abort(), [])
  const start = async (withSubmissions: boolean) => {
    const controller = new AbortController()
    abort.current = controller
    const { signal } = controller
    try {
      const events = await store.service.exports.set({ withSubmissions }, { signal })
      for await (const event of events) {
        if (event.type === 'step') setStep(event)
        else {
          const file = await store.service.exports.finishedFile({ id: event.id }, { signal })
          downloadFile(file)
          void message.success(`已导出全套 ${event.files} 个文件：${file.name}`)
        }
      }
    } catch (error) {
      if (!signal.aborted) void message.error(explain(error))
    } finally {
      if (signal.aborted) void message.info('已取消，没有导出，也没有记下发')
      setStep(null)
    }
  }
  return { step, start, cancel: () => abort.current?.abort() }
}
