/** axe on a page as it stands. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults, Result } from 'axe-core'
import type { Page } from 'playwright-core'
import { settled } from './settled.ts'

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** So often a page is looked at again: what is on its way to another colour is there by then. */
const LOOKS = 4

/** Rules that a page breaks seriously, each with the first element that does. */
export function violations(page: Page): Promise<string[]> {
  return found(page, '', (broken) =>
    broken
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`),
  )
}

/** Texts that are too faint on a dark system, on what they stand on, each with how much. */
export async function faintInDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const texts = await faint(page)
  await page.emulateMedia({ colorScheme: null })
  return texts
}

function faint(page: Page): Promise<string[]> {
  return found(page, "{ runOnly: ['color-contrast'] }", (broken) =>
    broken.flatMap(({ nodes }) =>
      nodes.map(
        ({ html, failureSummary }) => `${html.slice(0, 120)} ${failureSummary?.slice(0, 160)}`,
      ),
    ),
  )
}

async function found(
  page: Page,
  options: string,
  toldOf: (broken: Result[]) => string[],
): Promise<string[]> {
  await page.evaluate(AXE)
  let told: string[] = []
  for (let look = 0; look < LOOKS; look += 1) {
    await settled(page)
    const results = (await page.evaluate(`axe.run(${options})`)) as AxeResults // axe's own type
    told = toldOf(results.violations)
    if (told.length === 0) break
  }
  return told
}
