import { join } from 'node:path'
import { protocol } from 'electron'
import { appRoot } from '../app-root.ts'
import { pageResponse } from './page-response.ts'

/** Must run before the app is ready: `app:` pages get a real origin and a secure context. */
export function declareScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true } },
  ])
}

export function servePages(): void {
  const root = join(appRoot(), 'out/renderer')
  protocol.handle('app', (request) => pageResponse(root, request.url))
}
