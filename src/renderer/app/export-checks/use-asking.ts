/** Before an export with open checks: asks once for each document, revision and format. */
import { useState } from 'react'
import type { ExportFormat } from '../../../shared/contract/schemas.ts'
import type { ExportRequest } from '../ExportButton.tsx'

export type Asking = ReturnType<typeof useAsking>

/**
 * @param subject names the document and its revision
 * @param openOf says how many places are open in a file of that format
 */
export function useAsking(subject: string, openOf: (format: ExportFormat) => number) {
  const [asked, setAsked] = useState<{ subject: string; request: ExportRequest } | null>(null)
  const [answered, setAnswered] = useState<string | null>(null)
  const request = asked?.subject === subject ? asked.request : null
  const fileOf = ({ format }: ExportRequest) => `${subject} ${format}`
  return {
    /** What waits for an answer. */
    request,
    before(next: ExportRequest) {
      if (openOf(next.format) === 0 || answered === fileOf(next)) next.run()
      else setAsked({ subject, request: next })
    },
    answer(isDraft: boolean) {
      if (request === null) return
      request.run(isDraft)
      setAnswered(fileOf(request))
      setAsked(null)
    },
    cancel: () => setAsked(null),
  }
}
