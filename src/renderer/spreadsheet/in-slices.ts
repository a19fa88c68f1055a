/** Work on many items in slices so short that no key waits for them. */

/** Work done in one go; a frame has 16. */
const SLICE_MS = 8

export interface SlicedWork {
  /**
   * Where someone waits, slice follows slice with nothing but keys, clicks and frames between them;
   * otherwise the work keeps to idle moments.
   */
  hurry(isAwaited: boolean): void
  stop(): void
}

/** Runs a slice at its time, with the milliseconds that it may take; returns the way to stop. */
type Turn = (slice: (milliseconds: number) => void) => () => void

/** Acts on each item, in idle moments unless it is hurried; tells when all are done. */
export function inSlices<T>(
  items: readonly T[],
  act: (item: T, place: number) => void,
  onDone: () => void,
): SlicedWork {
  let next = 0
  let isOver = false
  const slice = (milliseconds: number) => {
    const end = performance.now() + Math.min(milliseconds, SLICE_MS)
    while (!isOver && next < items.length && performance.now() < end) {
      const item = items[next]
      if (item !== undefined) act(item, next)
      next += 1
    }
    if (isOver || next < items.length) return
    isOver = true
    cancel()
    onDone()
  }
  let turn = whenIdle
  let cancel = eachTurn(turn, slice)
  return {
    hurry(isAwaited) {
      const wanted = isAwaited ? afterInput : whenIdle
      if (isOver || wanted === turn) return
      cancel()
      turn = wanted
      cancel = eachTurn(turn, slice)
    },
    stop() {
      isOver = true
      cancel()
    },
  }
}

/** Turn after turn until it is stopped. */
function eachTurn(turn: Turn, slice: (milliseconds: number) => void): () => void {
  let isStopped = false
  let cancel = () => {}
  const plan = () => {
    cancel = turn((milliseconds) => {
      slice(milliseconds)
      if (!isStopped) plan()
    })
  }
  plan()
  return () => {
    isStopped = true
    cancel()
  }
}

const whenIdle: Turn = (slice) => {
  // Not every browser tells when it is idle.
  if (!('requestIdleCallback' in globalThis)) return afterInput(slice)
  const call = requestIdleCallback((deadline) => slice(deadline.timeRemaining()))
  return () => cancelIdleCallback(call)
}

/** A message gives way to keys, clicks and frames, and unlike a timer it is not put off by them. */
const afterInput: Turn = (slice) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    slice(SLICE_MS)
  }
  port2.postMessage(null)
  return () => port1.close()
}
