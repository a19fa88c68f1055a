/** A process that opens the ledger of its argument and keeps it open. */
import { openLedger } from '../../../src/main/ledger/open.ts'

const ledger = openLedger(process.argv[2] ?? '')
process.send?.(ledger.seq)
setInterval(() => ledger.seq, 1000)
