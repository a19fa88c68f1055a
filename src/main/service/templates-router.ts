/** The templates of the contract: those of the office, and those that the program brings. */
import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { templateName } from '../../shared/export/template-kinds.ts'
import { listsOf } from '../lists/lists-of.ts'
import { checkTemplate, triedTemplate } from '../template/own/check-template.ts'
import { officialTemplate } from '../template/own/official-template.ts'
import { addOwnTemplate, ownTemplate } from '../template/own/own-templates.ts'
import type { ServiceContext } from './context.ts'

const service = implement(contract.templates).$context<ServiceContext>()

async function templateFile(file: File) {
  return { name: file.name, bytes: await file.bytes() }
}

export const templatesRouter = service.router({
  check: service.check.handler(async ({ context, input: { kind, file } }) =>
    checkTemplate(context.host.ledger, kind, await templateFile(file)),
  ),
  fill: service.fill.handler(async ({ context, input: { kind, file } }) => {
    const template = await templateFile(file)
    const { name, bytes } = await triedTemplate(context.host.ledger, kind, template)
    return new File([bytes], name)
  }),
  add: service.add.handler(async ({ context: { host }, input }) => {
    const { kind, name: title, file } = input
    const template = { kind, title, ...(await templateFile(file)) }
    return addOwnTemplate(host.ledger, host.author, template)
  }),
  checkOwn: service.checkOwn.handler(({ context: { host }, input }) => {
    const template = ownTemplate(host.ledger, input.id)
    return checkTemplate(host.ledger, template.kind, template)
  }),
  own: service.own.handler(({ context, input }) => {
    const { name, bytes } = ownTemplate(context.host.ledger, input.id)
    return new File([new Uint8Array(bytes)], name)
  }),
  shipped: service.shipped.handler(async ({ context: { host }, input: { kind, format } }) => {
    const { bytes } = await officialTemplate(host.ledger, kind, format)
    const name = templateName(kind, listsOf(host.ledger))
    return new File([new Uint8Array(bytes)], `${name}模板.${format}`)
  }),
})
