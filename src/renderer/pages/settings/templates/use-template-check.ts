/** The service's judgement of a template, asked for anew for each template and each revision. */
import { useCallback } from 'react'
import type { TemplateCheck } from '../../../../shared/contract/templates.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { type Answer, useAnswer } from '../../../service/use-answer.ts'
import type { CheckedTemplate } from './checked-template.ts'

export function useTemplateCheck(template: CheckedTemplate): Answer<TemplateCheck> {
  const ask = useCallback(
    ({ service }: LedgerStore) =>
      template.is === 'own'
        ? service.templates.checkOwn({ id: template.id })
        : service.templates.check({ kind: template.kind, file: template.file }),
    [template],
  )
  return useAnswer(ask)
}
