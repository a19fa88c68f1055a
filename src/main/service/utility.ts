/** Entry of the service inside Electron's utility process; imports nothing from Electron. */
import { RPCHandler } from '@orpc/server/message-port'
import type { MessagePortMain } from 'electron'
import type { LedgerInfo } from '../../shared/contract/schemas.ts'
import { LedgerError } from '../../shared/errors.ts'
import { printBy } from '../export/pdf/print.ts'
import { type LedgerRequest, type ServiceReply, serviceRequestSchema } from '../shell/messages.ts'
import { LedgerHost } from './host.ts'
import { logInternal } from './log.ts'
import { router } from './router.ts'
import { Settings } from './settings.ts'
import { ShellPrinter } from './shell-printer.ts'

const host = new LedgerHost(new Settings())
const handler = new RPCHandler(router)
const printer = new ShellPrinter((request) => process.parentPort.postMessage(request))
printBy((html) => printer.print(html))

process.parentPort.on('message', ({ data, ports }) => {
  const request = serviceRequestSchema.parse(data)
  switch (request.type) {
    case 'connect':
      return connect(ports)
    case 'printed':
      return printer.take(request)
    case 'quit':
      host.close()
      return process.exit(0)
    default:
      return process.parentPort.postMessage(answer(request))
  }
})

function connect([port]: MessagePortMain[]): void {
  if (!port) throw new Error('A connect message came without a port')
  handler.upgrade(port, { context: { host } })
  port.start()
}

function answer(request: LedgerRequest): ServiceReply {
  try {
    return { type: 'opened', info: perform(request) }
  } catch (error) {
    if (error instanceof LedgerError) {
      return { type: 'failed', code: error.code, message: error.message }
    }
    return { type: 'failed', code: 'INTERNAL', message: logInternal(error) }
  }
}

function perform(request: LedgerRequest): LedgerInfo {
  switch (request.type) {
    case 'open-last':
      return host.openLastOrSample()
    case 'open':
      return host.open(request.path)
    case 'create':
      return host.create(request.path, { sample: false })
  }
}
