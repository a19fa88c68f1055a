import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { pageResponse } from '../../src/main/shell/page-response.ts'

describe('files behind app://ledger/', () => {
  let folder: string
  let root: string

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'page-files-'))
    root = join(folder, 'renderer')
    mkdirSync(join(root, 'assets'), { recursive: true })
    mkdirSync(join(folder, 'renderer-secrets'))
    writeFileSync(join(root, 'index.html'), '<title>治气台账</title>')
    writeFileSync(join(root, 'assets/main.js'), 'export {}')
    writeFileSync(join(root, 'assets/settings.ledger'), 'not for pages')
    writeFileSync(join(folder, 'secret.js'), 'secret')
    writeFileSync(join(folder, 'renderer-secrets/secret.js'), 'secret')
  })

  afterAll(() => rmSync(folder, { recursive: true }))

  it('serves the start page and scripts with their types', async () => {
    const page = await pageResponse(root, 'app://ledger/')
    expect(await page.text()).toContain('治气台账')
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const script = await pageResponse(root, 'app://ledger/assets/main.js?v=1')
    expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  })

  it('lets what is named after its content be kept, and the page that names it be asked for', async () => {
    const kept = async (address: string) =>
      (await pageResponse(root, address)).headers.get('cache-control')
    expect(await kept('app://ledger/assets/main.js')).toContain('immutable')
    expect(await kept('app://ledger/')).toBe('no-cache')
    expect(await kept('app://ledger/assets/../index.html')).toBe('no-cache')
  })

  it('lets a page run its own scripts only, and reach no address', async () => {
    const policy = (await pageResponse(root, 'app://ledger/')).headers.get(
      'content-security-policy',
    )
    expect(policy).toContain("default-src 'none'")
    expect(policy).toMatch(/script-src 'self'(;|$)/u)
    expect(policy).toContain("connect-src 'none'")
    expect(policy).not.toContain('unsafe-eval')
  })

  it.each([
    'app://ledger/../secret.js',
    'app://ledger/%2e%2e/secret.js',
    'app://ledger/%2e%2e%2fsecret.js',
    'app://ledger/assets/..%2f..%2fsecret.js',
    'app://ledger/..%2frenderer-secrets%2fsecret.js',
    'app://ledger/%2fetc%2fpasswd',
    'app://ledger/%00.js',
    'app://ledger/%zz.js',
    'app://ledger/missing.js',
    'app://ledger/assets/settings.ledger',
    'app://ledger/assets',
    'app://elsewhere/index.html',
    'file:///etc/passwd',
    'nonsense',
  ])('refuses %s', async (address) => {
    const response = await pageResponse(root, address)
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })
})
