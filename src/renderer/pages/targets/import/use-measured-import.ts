/** Monthly values from a workbook: read, reviewed where something is in doubt, then written. */
import { App } from 'antd'
import { useState } from 'react'
import type { MeasuredPlan } from '../../../../shared/targets/measured-cells.ts'
import { monthName } from '../../../../shared/targets/months.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

export interface MeasuredReview {
  file: string
  plan: MeasuredPlan
}

export function useMeasuredImport(month: string, onWritten: (month: string) => void) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [reading, setReading] = useState<AbortController | null>(null)
  const [review, setReview] = useState<MeasuredReview | null>(null)

  const write = async ({ file, plan }: MeasuredReview) => {
    const result = await store.edit(plan.edits, `导入 ${file}`)
    if (!result.ok) {
      void message.error(result.reason)
      return
    }
    void message.success(`${monthsText(plan)}：写入 ${plan.edits.length} 格，可一步撤销`)
    const newest = plan.months.at(-1)
    if (newest !== undefined) onWritten(newest)
  }

  const take = async (file: File) => {
    const control = new AbortController()
    setReading(control)
    try {
      const { signal } = control
      // An exported table holds targets in the same shape.
      if ((await store.service.exports.trace({ file }, { signal })) !== null) {
        void message.warning(`“${file.name}”是本程序导出的表，不是月度值，没有读取`)
        return
      }
      const plan = await store.service.targets.readMeasured({ file, month }, { signal })
      const read = { file: file.name, plan }
      if (plan.refusals.length > 0 || plan.changed > 0) setReview(read)
      else if (plan.edits.length > 0) await write(read)
      else void message.info(`“${file.name}”与台账相同，没有要写入的`)
    } catch (error) {
      if (!control.signal.aborted) void message.error(explain(error))
    } finally {
      setReading(null)
    }
  }

  return {
    isReading: reading !== null,
    stop: () => reading?.abort(),
    review,
    setReview,
    take,
    write,
  }
}

export function monthsText({ months }: MeasuredPlan): string {
  return months.map(monthName).join('、')
}
