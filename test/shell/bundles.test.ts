import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from '../../scripts/runtime.ts'

const out = join(import.meta.dirname, '../../out')
const read = (file: string) => readFileSync(join(out, file), 'utf8')

/** A bundle with all that it loads of this program, also later. */
function withChunks(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return ''
  seen.add(file)
  const text = read(file)
  const loaded = [...text.matchAll(/(?:from|import|import\()\s*["'](\.[^"']+)["']/gu)]
  const chunks = loaded.map(([, path = '']) => withChunks(join(dirname(file), path), seen))
  return [text, ...chunks].join('\n')
}

describe('built bundles', () => {
  beforeAll(ensureBuilt, 120_000)

  it('has a preload that Electron can run in its sandbox: CommonJS, loading only electron', () => {
    const preload = read('preload/preload.cjs')
    const loaded = [...preload.matchAll(/\brequire\(([^)]*)\)/gu)].map(([, name]) => name)
    expect(loaded).toEqual([expect.stringMatching(/^["'`]electron["'`]$/u)])
    expect(preload).not.toMatch(/^\s*(import|export)\b/mu)
    expect(preload).not.toContain('contextBridge')
  })

  it('keeps Electron out of the service', () => {
    expect(read('main/main.js')).toMatch(/from ["']electron["']/u)
    expect(withChunks('main/service.js')).not.toMatch(
      /from ["']electron["']|require\(["']electron["']\)/u,
    )
  })

  it('leaves native and large packages to node_modules', () => {
    expect(withChunks('main/service.js')).toMatch(/from ["']better-sqlite3["']/u)
  })
})
