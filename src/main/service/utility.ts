/** Entry of the service inside Electron's utility process; imports nothing from Electron. */
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import { LedgerError } from '../../shared/errors.ts'
import { startApartBy } from '../apart/start.ts'
import { printBy } from '../export/pdf/print.ts'
import { type LedgerRequest, type ServiceMessage, serviceRequestSchema } from '../shell/messages.ts'
import { LedgerHost } from './host.ts'
import { logInternal } from './log.ts'
import { router } from './router.ts'
import { Settings } from './settings.ts'
import { ShellApart } from './shell-apart.ts'
import { ShellPrinter } from './shell-printer.ts'

const host = new LedgerHost(new Settings())
const handler = new RPCHandler(router)
const printer = new ShellPrinter(tell)
const apart = new ShellApart(tell)
startApartBy((options) => apart.start(options))
host.work.listen((event) => tell({ type: 'work', ...event }))
printBy((html) => printer.print(html))
host.subscribe(({ type }) => {
  if (type !== 'reopened') return
  // Once the host is done: it says last why it opened a ledger unasked.
  queueMicrotask(() => tell({ type: 'opened', info: host.info(), path: host.path }))
})

process.parentPort.on('message', ({ data, ports }) => {
  const request = serviceRequestSchema.parse(data)
  switch (request.type) {
    case 'connect':
      return connect(ports)
    case 'printed':
      return printer.take(request)
    case 'apart-answer':
    case 'apart-ended':
      return apart.take(request)
    case 'quit':
      host.close()
      return process.exit(0)
    default:
      return perform(request)
  }
})

function tell(message: ServiceMessage): void {
  process.parentPort.postMessage(message)
}

function connect([port]: MessagePortMain[]): void {
  if (!port) throw new Error('A connect message came without a port')
  handler.upgrade(port, { context: { host } })
  port.start()
}

function perform(request: LedgerRequest): void {
  try {
    openAsked(request)
  } catch (error) {
    const isKnown = error instanceof LedgerError
    const [code, message] = isKnown ? [error.code, error.message] : ['INTERNAL', logInternal(error)]
    tell({ type: 'failed', code, message })
  }
}

function openAsked(request: LedgerRequest): void {
  switch (request.type) {
    case 'open-last':
      host.openLastOrSample()
      break
    case 'open':
      host.open(request.path)
      break
    case 'create':
      host.create(request.path, { sample: false })
      break
  }
}
