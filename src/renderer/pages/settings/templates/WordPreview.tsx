import { Alert } from 'antd'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { TemplateKind } from '../../../../shared/contract/schemas.ts'
import { explain } from '../../../service/explain.ts'
import type { LedgerStore } from '../../../service/ledger-store.ts'
import { useAnswer } from '../../../service/use-answer.ts'
import type { CheckedTemplate } from './checked-template.ts'

/** A document filled with the ledger's data, drawn page by page as its sections say. */
export function WordPreview({ template, kind }: { template: CheckedTemplate; kind: TemplateKind }) {
  const ask = useCallback(
    async ({ service }: LedgerStore) => {
      const file =
        template.is === 'own' ? await service.templates.own({ id: template.id }) : template.file
      return service.templates.fill({ kind, file })
    },
    [template, kind],
  )
  const { answer, failure } = useAnswer(ask)
  const paper = useRef<HTMLDivElement>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const target = paper.current
    if (answer === null || target === null) return
    setTrouble(null)
    draw(answer, target).catch((error: unknown) => setTrouble(explain(error)))
  }, [answer])
  const said = failure ?? trouble
  return (
    <figure className="template-word">
      <figcaption>分页和页码以 Word 为准；自动换页的长表在这里连着画</figcaption>
      {said !== null && <Alert type="error" showIcon title={said} />}
      {answer === null && said === null && <p role="status">正在画出文档…</p>}
      {/* Links of a document lead nowhere from here. */}
      <div ref={paper} inert aria-label="填好的文档" role="img" />
    </figure>
  )
}

/** The library is loaded by whoever looks at a document. */
async function draw(file: File, target: HTMLElement): Promise<void> {
  const { renderAsync } = await import('docx-preview')
  await renderAsync(file, target, target, {
    inWrapper: true,
    ignoreLastRenderedPageBreak: true,
    useBase64URL: true,
    renderAltChunks: false,
  })
}
