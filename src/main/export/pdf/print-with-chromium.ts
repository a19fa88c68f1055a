/** Prints an HTML page to PDF with the system's Chromium, cut off from the network. */
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { LedgerError } from '../../../shared/errors.ts'
import { requireChromium } from './chromium.ts'

const run = promisify(execFile)

/** What is printed at once takes some seconds, on a slow and busy machine up to a minute. */
const LONGEST_PRINT_MS = 180_000

/** PRINTER_MISSING without a Chromium, PRINT_FAILED when it gives no PDF in time. */
export async function printWithChromium(
  html: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const chromium = requireChromium()
  const folder = await mkdtemp(join(tmpdir(), 'clean-air-ledger-print-'))
  try {
    const page = join(folder, 'page.html')
    const pdf = join(folder, 'page.pdf')
    await writeFile(page, html)
    await run(chromium, switches(folder, page, pdf), {
      timeout: LONGEST_PRINT_MS,
      killSignal: 'SIGKILL',
      ...(signal === undefined ? {} : { signal }),
    })
    return new Uint8Array(await readFile(pdf))
  } catch (cause) {
    signal?.throwIfAborted()
    throw new LedgerError(
      'PRINT_FAILED',
      `浏览器 ${chromium} 没有生成 PDF，请重试；仍不行时改导 docx，再用 Word 或 WPS 另存为 PDF`,
      {},
      cause,
    )
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function switches(folder: string, page: string, pdf: string): string[] {
  // Chromium refuses its sandbox to root; the page comes from this program and allows no script.
  const isRoot = process.platform === 'linux' && process.getuid?.() === 0
  return [
    '--headless',
    ...(isRoot ? ['--no-sandbox'] : []),
    `--user-data-dir=${join(folder, 'profile')}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-extensions',
    '--disable-sync',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--no-pdf-header-footer',
    // Tags for screen readers would make the file five times as large and print half as fast.
    '--disable-pdf-tagging',
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ]
}
