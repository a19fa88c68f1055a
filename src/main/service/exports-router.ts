/** The exports of the contract, fulfilled on the host's ledger. */
import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import type { TemplateKind } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { templateKindFor } from '../../shared/export/template-kinds.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { monthList } from '../../shared/progress/month-list.ts'
import { parseMonth } from '../../shared/values/month.ts'
import { sendOut } from '../exchange/dispatch.ts'
import { traceExport } from '../exchange/trace/trace-export.ts'
import { dayOption } from '../export/as-of.ts'
import { exportFile } from '../export/export-file.ts'
import { exportWorkbook } from '../export/export-workbook.ts'
import { recordExport } from '../export/record-export.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { ownTemplateFor } from '../template/own/own-templates.ts'
import type { ServiceContext } from './context.ts'
import { documentOptions } from './document-options.ts'
import { exportPdfSteps } from './export-pdf.ts'
import { exportSet } from './export-set.ts'

const service = implement(contract.exports).$context<ServiceContext>()

export const exportsRouter = service.router({
  workbook: service.workbook.handler(async ({ context, input }) => {
    const { ledger, author } = context.host
    const { kind } = input
    // What is recorded is the revision that is shown, whoever goes on working meanwhile.
    const { seq } = ledger
    const options = dayOption(ledger, kind, {})
    const file = await exportWorkbook(ledger, kind, options)
    const shown = { ...options, at: seq }
    recordExport(ledger, author, { kind, format: 'xlsx', options: shown, file })
    return new File([file.bytes], file.name)
  }),
  document: service.document.handler(async ({ context, input: { format, ...input } }) => {
    const { ledger, author } = context.host
    const { kind } = input
    const { seq } = ledger
    const options = documentOptions(ledger, format, input)
    const file = await exportFile(ledger, kind, format, options)
    recordExport(ledger, author, { kind, format, options: { ...options, at: seq }, file })
    return new File([file.bytes], file.name)
  }),
  pdf: service.pdf.handler(({ context: { host }, input, signal }) =>
    exportPdfSteps(host, input, signal),
  ),
  set: service.set.handler(({ context: { host }, input, signal }) =>
    exportSet(host, input, signal),
  ),
  finishedFile: service.finishedFile.handler(({ context: { host }, input }) => {
    const { name, bytes } = host.finishedFiles.take(input.id)
    return new File([bytes], name)
  }),
  trace: service.trace.handler(async ({ context, input: { file } }) =>
    traceExport(context.host.ledger, await file.bytes(), null),
  ),
  log: service.log.handler(({ context, input }) => ({
    exports: context.host.ledger.newestExports(input.limit),
  })),
  progress: service.progress.handler(async ({ context: { host }, input }) => {
    const month = parseMonth(input.month)
    if (month === null)
      throw new LedgerError('VALUE_INVALID', `“${input.month}”不是月份，请写成 2023-04`)
    const template = formTemplate(host.ledger, 'progress', input.template)
    const options = { list: monthList(month).key, template }
    const { name, bytes } = await sendOut(host.ledger, host.author, input.district, options)
    return new File([bytes], name)
  }),
  submission: service.submission.handler(async ({ context: { host }, input }) => {
    const { district, list = PROJECTS.key } = input
    const kind = templateKindFor('submission', list, listsOf(host.ledger))
    const template = formTemplate(host.ledger, kind, input.template)
    const { name, bytes } = await sendOut(host.ledger, host.author, district, { list, template })
    return new File([bytes], name)
  }),
})

/** The office's own template of a form, where one was chosen. */
function formTemplate(ledger: Ledger, kind: TemplateKind | null, id: string | undefined) {
  return id === undefined ? undefined : ownTemplateFor(ledger, kind, 'xlsx', id)
}
