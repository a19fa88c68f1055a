/** Draws build/icon.svg in the sizes and containers that Windows, macOS and Linux want. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { requireChromium } from '../src/main/export/pdf/chromium.ts'

const build = join(import.meta.dirname, '../build')

const WINDOWS_SIZES = [16, 24, 32, 48, 64, 128, 256]
const LINUX_SIZES = [16, 32, 48, 64, 128, 256, 512]
/** Types of an .icns that hold a PNG, by its size. */
const MAC_TYPES = { 128: 'ic07', 256: 'ic08', 512: 'ic09', 1024: 'ic10' }

const pictures = await draw([...new Set([...WINDOWS_SIZES, ...LINUX_SIZES, 1024])])
mkdirSync(join(build, 'icons'), { recursive: true })
for (const size of LINUX_SIZES)
  writeFileSync(join(build, 'icons', `${size}x${size}.png`), pictureOf(size))
writeFileSync(join(build, 'icon.ico'), icoOf(WINDOWS_SIZES))
writeFileSync(join(build, 'icon.icns'), icnsOf())

async function draw(sizes: number[]): Promise<Map<number, Buffer>> {
  const browser = await chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox'],
  })
  const page = await browser.newPage()
  const svg = readFileSync(join(build, 'icon.svg'), 'utf8')
  const drawn = new Map<number, Buffer>()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
    drawn.set(size, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
  return drawn
}

function pictureOf(size: number): Buffer {
  const picture = pictures.get(size)
  if (picture === undefined) throw new Error(`Nothing was drawn in size ${size}`)
  return picture
}

/** A directory of pictures, then the pictures, each a PNG. */
function icoOf(sizes: number[]): Buffer {
  const head = Buffer.alloc(6 + 16 * sizes.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(sizes.length, 4)
  let offset = head.length
  sizes.forEach((size, index) => {
    const entry = 6 + 16 * index
    // 0 stands for 256.
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(pictureOf(size).length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += pictureOf(size).length
  })
  return Buffer.concat([head, ...sizes.map(pictureOf)])
}

/** Blocks of a type, their length with these eight bytes, and a PNG. */
function icnsOf(): Buffer {
  const blocks = Object.entries(MAC_TYPES).map(([size, type]) =>
    block(type, pictureOf(Number(size))),
  )
  return block('icns', Buffer.concat(blocks))
}

function block(type: string, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.write(type, 'latin1')
  head.writeUInt32BE(content.length + 8, 4)
  return Buffer.concat([head, content])
}
