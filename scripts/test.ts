/**
 * `npm test`: brings what it needs, runs the static checks and every test, and closes with one line
 * `N passed, N failed` in which each static check counts as one.
 */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { chromiumPath } from '../src/main/export/pdf/chromium.ts'
import { ensureBuilt } from './runtime.ts'
import { ensureSystemPackages } from './system.ts'

const root = join(import.meta.dirname, '..')
const report = join(root, '.work', 'test-report.json')

interface Tally {
  passed: number
  failed: number
}

ensureSystemPackages()
await ensureBuilt()
const checks = ['types', 'lint', 'knip'].map(runCheck)
const tests = runTests()
const passed = checks.filter(Boolean).length + tests.passed
const failed = checks.filter((isGood) => !isGood).length + tests.failed
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed === 0 && tests.passed > 0 ? 0 : 1

function runCheck(name: string): boolean {
  console.log(`\n— ${name}`)
  const { status } = spawnSync('npm', ['run', '-s', name], { cwd: root, stdio: 'inherit' })
  return status === 0
}

function runTests(): Tally {
  mkdirSync(join(root, '.work'), { recursive: true })
  rmSync(report, { force: true })
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters], {
    cwd: root,
    env: { ...process.env, CHROMIUM: chromiumPath() ?? '' },
    stdio: 'inherit',
  })
  return tallyOf(status)
}

/** A skipped test counts as failed: nothing may be left out silently. */
function tallyOf(status: number | null): Tally {
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8'))
    const failed = Math.max(numTotalTests - numPassedTests, status === 0 ? 0 : 1)
    return { passed: numPassedTests, failed }
  } catch {
    return { passed: 0, failed: 1 }
  }
}
