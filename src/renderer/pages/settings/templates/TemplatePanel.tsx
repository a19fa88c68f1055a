import { Button } from 'antd'
import type { Row, TemplateFormat, TemplateKind } from '../../../../shared/contract/schemas.ts'
import { templateName, templateParts } from '../../../../shared/export/template-kinds.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { useLists } from '../../../service/use-ledger.tsx'
import { AddTemplate } from './AddTemplate.tsx'
import { ChooseFile } from './ChooseFile.tsx'
import type { CheckedTemplate } from './checked-template.ts'
import { acceptedFiles } from './formats.ts'
import { PagePreview } from './PagePreview.tsx'
import { ProblemList } from './ProblemList.tsx'
import { useTemplateActions } from './use-template-actions.ts'
import { useTemplateCheck } from './use-template-check.ts'
import { WordPreview } from './WordPreview.tsx'

interface TemplatePanelProps {
  template: CheckedTemplate
  rows: readonly Row[]
  onAdded(id: string): void
  onClose(): void
  onChoose(kind: TemplateKind, file: File): void
}

/** A look at one template, until it is removed. */
export function TemplatePanel({ template, ...rest }: TemplatePanelProps) {
  const row = template.is === 'own' ? rest.rows.find(({ id }) => id === template.id) : undefined
  if (template.is === 'own' && row === undefined)
    return (
      <section className="template-panel" aria-label="模板检查和预览">
        <p className="template-none">这个模板已删除。</p>
      </section>
    )
  const kind = template.is === 'new' ? template.kind : (row?.cells.kind as TemplateKind) // rows of this list name a kind
  const name = template.is === 'new' ? template.file.name : String(row?.cells.name)
  return <Checked template={template} kind={kind} name={name} {...rest} />
}

interface CheckedProps extends TemplatePanelProps {
  kind: TemplateKind
  name: string
}

interface UseOwnProps {
  kind: TemplateKind
  format: TemplateFormat
  id: string
}

/** An export is made; what goes out from a page of its own is only tried here. */
function UseOwn({ kind, format, id }: UseOwnProps) {
  const { exportWith, tryOutOwn } = useTemplateActions()
  const { of, list } = templateParts(kind)
  return of === 'submission' || of === 'progress' || list !== null ? (
    <Button onClick={() => void tryOutOwn(kind, id)}>下载填好的文件</Button>
  ) : (
    <Button onClick={() => void exportWith(of, format, id)}>用它导出</Button>
  )
}

/** What is wrong with a template, how it looks when it is filled, and what can be done with it. */
function Checked({ template, kind, name, rows, onAdded, onClose, onChoose }: CheckedProps) {
  const { answer, failure, retry } = useTemplateCheck(template)
  const actions = useTemplateActions()
  const lists = useLists()
  const isUsable = answer?.problems.every(({ level }) => level !== 'error') === true
  return (
    <section className="template-panel" aria-label="模板检查和预览">
      <header>
        <h3>{`${templateName(kind, lists)} · ${name}`}</h3>
        {template.is === 'new' && isUsable && (
          <>
            <AddTemplate kind={kind} file={template.file} rows={rows} onAdded={onAdded} />
            <Button onClick={() => void actions.tryOut(kind, template.file)}>下载填好的文件</Button>
          </>
        )}
        {template.is === 'new' && answer !== null && !isUsable && (
          <ChooseFile
            isPrimary
            label="改好的模板"
            accept={acceptedFiles(kind)}
            onFile={(file) => onChoose(kind, file)}
          >
            改好后重新选择…
          </ChooseFile>
        )}
        {template.is === 'own' && isUsable && (
          <UseOwn kind={kind} format={answer.format} id={template.id} />
        )}
        <Button type="text" onClick={onClose}>
          关闭
        </Button>
      </header>
      <AnswerState {...{ answer, failure, retry }} waiting="正在检查和填写…" />
      {answer !== null && (
        <>
          <ProblemList problems={answer.problems} format={answer.format} />
          {answer.format === 'docx' && isUsable && <WordPreview template={template} kind={kind} />}
          {answer.pages.map((page) => (
            <PagePreview key={page.sheet} page={page} />
          ))}
        </>
      )}
    </section>
  )
}
