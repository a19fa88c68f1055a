/**
 * Lets the built main bundle run under plain Node: `electron` resolves to the stand-in.
 *
 * It shows wiring, not Electron: sandbox, native dialogs and crashes need the real runtime.
 */
import { registerHooks } from 'node:module'

const standIn = new URL('electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
await import('./control.ts')
