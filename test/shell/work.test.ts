import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { WorkMessage } from '../../src/main/shell/messages.ts'
import { WorkShown } from '../../src/main/shell/work.ts'
import { notifications } from './stand-in/notification.ts'

vi.mock('electron', () => import('./stand-in/notification.ts'))

const bars: number[] = []
let isFocused = false
const work = new WorkShown({
  isDestroyed: () => false,
  isFocused: () => isFocused,
  getTitle: () => '示例台账',
  setProgressBar: (progress) => void bars.push(progress),
  show: () => {},
})
const take = (state: WorkMessage['state'], progress: number | null = null, id = 1) =>
  work.take({ type: 'work', id, name: '全套导出', state, progress })

beforeEach(() => {
  vi.useFakeTimers()
  bars.length = 0
  notifications.length = 0
  isFocused = false
})
afterEach(() => {
  vi.useRealTimers()
})

describe('long work of a window', () => {
  it('is shown in the taskbar after half a second, until it is done', () => {
    take('running')
    vi.advanceTimersByTime(499)
    expect(bars).toEqual([])
    vi.advanceTimersByTime(1)
    take('running', 0.25)
    expect(bars).toEqual([2, 0.25])
    take('done')
    expect(bars.at(-1)).toBe(-1)
  })

  it('is told of when it is done after three seconds, to someone who looks elsewhere', () => {
    take('running')
    vi.advanceTimersByTime(3000)
    take('done')
    expect(notifications).toEqual([{ title: '全套导出已完成', body: '示例台账' }])
    take('running', null, 2)
    vi.advanceTimersByTime(3000)
    take('failed', null, 2)
    expect(notifications.at(-1)?.title).toBe('全套导出没有完成')
  })

  it('is not told of where it was short, or somebody looks on', () => {
    take('running')
    vi.advanceTimersByTime(2999)
    take('done')
    isFocused = true
    take('running', null, 2)
    vi.advanceTimersByTime(3000)
    take('done', null, 2)
    expect(notifications).toEqual([])
  })

  it('stays in the taskbar while other work goes on', () => {
    take('running')
    take('running', null, 2)
    vi.advanceTimersByTime(500)
    take('done')
    expect(bars.at(-1)).toBe(2)
    take('done', null, 2)
    expect(bars.at(-1)).toBe(-1)
  })
})
