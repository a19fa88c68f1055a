import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { homedir, hostname, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { keepLog, logError, logSoFar } from '../../src/main/shell/log.ts'
import { withoutPersonal } from '../../src/main/shell/without-personal.ts'

describe('log of the desktop app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'log-'))
  beforeAll(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
  afterAll(() => {
    vi.restoreAllMocks()
    rmSync(folder, { recursive: true })
  })

  it('keeps where in the program a fault is, and nothing about persons and ledgers', () => {
    keepLog(folder)
    const error = new RangeError(
      '“镇江某某化工有限公司”的联系人 张三 13800138000 写不进 /home/zhang/计划/镇江市2023年.ledger',
    )
    logError('The service failed', error)
    const log = logSoFar()
    expect(log).toContain('The service failed: RangeError')
    expect(log).toMatch(/<app>\/test\/shell\/log\.test\.ts:\d+/u)
    for (const secret of ['化工', '张三', '13800138000', '/home/zhang', '镇江市'])
      expect(log).not.toContain(secret)
  })

  it('begins a new file when one is full, and forgets the oldest', () => {
    const long = 'x'.repeat(100_000)
    for (let line = 0; line < 30; line += 1) logError(`line ${line} ${long}`)
    const files = readdirSync(folder).sort()
    expect(files).toEqual(['ledger.log', 'ledger.log.1', 'ledger.log.2'])
    for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThan(700_000)
    expect(logSoFar()).toContain('line 29 ')
    expect(logSoFar()).not.toContain('line 0 ')
  })
})

describe('text without what is personal', () => {
  it.each([
    ['at C:\\Users\\李四\\台账\\甲.ledger', '李四'],
    ['open \\\\server\\share\\王五.xlsx failed', 'server'],
    ["ENOENT: no such file, open '/data/赵六/报送.xlsx'", '赵六'],
    ['credit code 91321100MA1ABCDE2X', '91321100'],
    [`in ${homedir()}/x`, `${homedir()}/x`],
    [`user ${userInfo().username} at ${hostname()}`, hostname()],
    ['cell value: 二氧化硫 12.5', '二氧化硫'],
    ['file:///C:/Users/Sun/plan.ledger:1', 'Sun'],
    ['open D:\\2023 (final)\\zhangsan\\plan.ledger', 'zhangsan'],
    ['reply to zhang.san@example.gov.cn', 'zhang.san'],
    ['row 2023-DY-A-001 is locked', 'DY'],
    ['call 138-0013 8000', '0013'],
    ['enterprise 91321100MA1ABCDE2X', 'MA1ABCDE2X'],
  ])('%s', (text, secret) => {
    expect(withoutPersonal(text)).not.toContain(secret)
  })

  it('keeps the frames of a trace and the code of an error', () => {
    const app = '/opt/治气台账/resources/app.asar'
    const trace = `Error: SQLITE_BUSY\n    at open (${app}/out/main/service.js:12:34)`
    expect(withoutPersonal(trace, app)).toBe(
      'Error: SQLITE_BUSY\n    at open (<app>/out/main/service.js:12:34)',
    )
  })
})
