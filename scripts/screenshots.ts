/**
 * `npm run screenshots [name…]`: makes the pictures of the manual from the running app, so that none
 * of them ages. Each begins with a sample ledger of its own.
 */
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumPath } from '../src/main/export/pdf/chromium.ts'
import { ensureBuilt } from './runtime.ts'
import { PICTURES } from './screenshots/pictures.ts'
import { takePicture } from './screenshots/take-picture.ts'
import { ensureSystemPackages } from './system.ts'

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !PICTURES.some((picture) => picture.name === name))
if (unknown.length > 0) {
  console.error(
    `没有图片 ${unknown.join('、')}，可用：${PICTURES.map(({ name }) => name).join(' ')}`,
  )
  process.exit(2)
}
ensureSystemPackages()
await ensureBuilt()
const browser = await chromium.launch({
  executablePath: chromiumPath() ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
})
for (const picture of PICTURES) {
  if (asked.length > 0 && !asked.includes(picture.name)) continue
  await takePicture(browser, picture, join(import.meta.dirname, '../docs', `${picture.name}.png`))
  console.log(`docs/${picture.name}.png`)
}
await browser.close()
