/** Workbooks under review, as the contract asks for them. */
import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { listByKey } from '../../shared/lists/known-lists.ts'
import { PROJECTS } from '../../shared/lists/projects.ts'
import { sentList } from '../../shared/lists/sent-list.ts'
import { traceExport } from '../exchange/trace/trace-export.ts'
import { listsOf } from '../lists/lists-of.ts'
import type { ServiceContext } from './context.ts'
import { importsOf } from './imports-of.ts'

const service = implement(contract.imports).$context<ServiceContext>()

export const importsRouter = service.router({
  open: service.open.handler(async ({ context: { host }, input, signal }) => {
    const { file, list = PROJECTS.key } = input
    const bytes = await file.bytes()
    const lists = listsOf(host.ledger)
    const asked = sentList(lists, list) ?? listByKey(lists, list)
    const session = await importsOf(host).open(lists, asked, file.name, bytes, signal)
    importsOf(host).receive(host.ledger, session, host.author)
    const workbook = importsOf(host).workbook(session)
    return { session, exported: traceExport(host.ledger, bytes, workbook) }
  }),
  plan: service.plan.handler(({ context: { host }, input }) =>
    importsOf(host).plan(host.ledger, input.session, input.choices),
  ),
  commit: service.commit.handler(async ({ context: { host }, input }) => {
    const { session, ...reviewed } = input
    // An import that can be undone does not wait for a backup that cannot be made; windows say so.
    if (importsOf(host).isLarge(session)) await host.keeper.now().catch(() => {})
    const change = importsOf(host).commit(host.ledger, session, {
      ...reviewed,
      author: host.author,
    })
    importsOf(host).close(session)
    return change
  }),
  correction: service.correction.handler(async ({ context: { host }, input }) => {
    const { session, choices } = input
    const { name, bytes } = await importsOf(host).correction(host.ledger, session, choices)
    return new File([bytes], name)
  }),
  close: service.close.handler(({ context: { host }, input }) =>
    importsOf(host).close(input.session),
  ),
})
