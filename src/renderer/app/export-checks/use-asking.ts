/** Before an export with open checks: asks once for each document and revision. */
import { useState } from 'react'
import type { ExportRequest } from '../ExportButton.tsx'

/** `subject` names the document and its revision. */
export function useAsking(subject: string, open: number) {
  const [asked, setAsked] = useState<{ subject: string; request: ExportRequest } | null>(null)
  const [answered, setAnswered] = useState<string | null>(null)
  const request = asked?.subject === subject ? asked.request : null
  return {
    /** What waits for an answer. */
    request,
    before(next: ExportRequest) {
      if (open === 0 || answered === subject) next.run()
      else setAsked({ subject, request: next })
    },
    answer(isDraft: boolean) {
      request?.run(isDraft)
      setAnswered(subject)
      setAsked(null)
    },
    cancel: () => setAsked(null),
  }
}
