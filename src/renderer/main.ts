/** What a window does first: it asks for the ledger, which comes while the rest is still being read. */
import './zod-without-eval.ts'
import './service/store.ts'

void import('./window.tsx')
