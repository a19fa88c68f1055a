/** The built page by chunk: size as it lies there and compressed, and whether a start waits for it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** `fetched` are names of the files that a page asked for before its grid could be used. */
export function printChunks(webRoot: string, fetched: ReadonlySet<string>): void {
  const chunks = readdirSync(join(webRoot, 'assets'))
    .map((name) => {
      const bytes = readFileSync(join(webRoot, 'assets', name))
      const isFirst = fetched.has(name)
      return { name, isFirst, raw: bytes.length, gzip: gzipSync(bytes).length }
    })
    .sort((a, b) => b.raw - a.raw)
  const sum = (part: typeof chunks) =>
    `${kb(total(part, 'raw'))} KB, gzip ${kb(total(part, 'gzip'))} KB`
  console.log(`\nBefore the grid can be used: ${sum(chunks.filter(({ isFirst }) => isFirst))}`)
  console.log(`All: ${sum(chunks)}; chunks over 20 KB (* waited for):`)
  for (const { name, isFirst, raw, gzip } of chunks)
    if (raw > 20_000)
      console.log(
        `  ${isFirst ? '*' : ' '} ${name.padEnd(36)} ${kb(raw).padStart(5)} ${kb(gzip).padStart(5)}`,
      )
}

function total(chunks: readonly { raw: number; gzip: number }[], of: 'raw' | 'gzip'): number {
  return chunks.reduce((sum, chunk) => sum + chunk[of], 0)
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(0)
}
