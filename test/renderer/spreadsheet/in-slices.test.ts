import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it, vi } from 'vitest'
import { inSlices, type SlicedWork } from '../../../src/renderer/spreadsheet/in-slices.ts'

const ITEMS = Array.from({ length: 60 }, (_, index) => index)

/** Work that takes a while, so that all of it has no room in one slice. */
function busy(milliseconds: number): void {
  const end = performance.now() + milliseconds
  while (performance.now() < end);
}

describe('work in slices', () => {
  it('acts on every item once and in order, and lets others have their turn between', async () => {
    const acted: number[] = []
    const seen: number[] = []
    const timer = setInterval(() => seen.push(acted.length), 0)
    await new Promise<void>((resolve) => {
      const work = inSlices(
        ITEMS,
        (item) => {
          acted.push(item)
          busy(1)
        },
        resolve,
      )
      work.hurry(true)
    })
    clearInterval(timer)
    expect(acted).toEqual(ITEMS)
    const between = new Set(seen.filter((count) => count > 0 && count < ITEMS.length))
    expect(between.size).toBeGreaterThanOrEqual(3)
  })

  it('may be hurried at any time, also when it is done, and tells once', async () => {
    const acted: number[] = []
    let told = 0
    const work = inSlices(
      ITEMS,
      (item) => void acted.push(item),
      () => {
        told += 1
      },
    )
    work.hurry(true)
    work.hurry(true)
    while (told === 0) await pause(1)
    work.hurry(true)
    await pause(20)
    expect(told).toBe(1)
    expect(acted).toEqual(ITEMS)
  })

  it('stops in the midst, and is never done then', async () => {
    const acted: number[] = []
    let told = 0
    const work: SlicedWork = inSlices(
      ITEMS,
      (item) => {
        acted.push(item)
        if (item === 9) work.stop()
      },
      () => {
        told += 1
      },
    )
    while (acted.length === 0) await pause(1)
    work.hurry(true)
    await pause(50)
    expect(told).toBe(0)
    expect(acted).toEqual(ITEMS.slice(0, 10))
  })

  it('keeps to idle moments again when nobody waits any more', async () => {
    const idle: ((deadline: { timeRemaining(): number }) => void)[] = []
    vi.stubGlobal('requestIdleCallback', (call: (typeof idle)[number]) => idle.push(call))
    vi.stubGlobal('cancelIdleCallback', (call: number) => idle.splice(call - 1, 1))
    const acted: number[] = []
    let isDone = false
    const work: SlicedWork = inSlices(
      ITEMS,
      (item) => {
        acted.push(item)
        busy(1)
        if (item === 9) work.hurry(false)
      },
      () => {
        isDone = true
      },
    )
    work.hurry(true)
    while (acted.length < 10) await pause(1)
    const soFar = acted.length
    await pause(30)
    expect([acted.length, isDone]).toEqual([soFar, false])
    while (!isDone) idle.pop()?.({ timeRemaining: () => 8 })
    expect(acted).toEqual(ITEMS)
    vi.unstubAllGlobals()
  })

  it('is done at once where there is nothing to do', async () => {
    await new Promise<void>((resolve) => void inSlices([], () => {}, resolve))
  })
})
