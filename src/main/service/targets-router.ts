/** The monthly values of the contract, read from workbooks. */
import { implement } from '@orpc/server'
import { contract } from '../../shared/contract/contract.ts'
import { targetCorrections } from '../targets/corrections.ts'
import { readMeasured } from '../targets/read-measured.ts'
import type { ServiceContext } from './context.ts'

const service = implement(contract.targets).$context<ServiceContext>()

export const targetsRouter = service.router({
  readMeasured: service.readMeasured.handler(
    async ({ context: { host }, input: { file, month }, signal }) => {
      const measured = { name: file.name, bytes: await file.bytes(), month }
      return readMeasured(host.ledger, measured, signal)
    },
  ),
  corrections: service.corrections.handler(({ context }) => targetCorrections(context.host.ledger)),
})
