/** Does something for each item in the idle moments of the window; returns the way to stop. */
export function whileIdle<T>(items: readonly T[], act: (item: T) => void): () => void {
  let next = 0
  let call = 0
  const go = (deadline: IdleDeadline) => {
    while (next < items.length && deadline.timeRemaining() > 1) {
      const item = items[next]
      if (item !== undefined) act(item)
      next += 1
    }
    if (next < items.length) call = requestIdleCallback(go)
  }
  call = requestIdleCallback(go)
  return () => cancelIdleCallback(call)
}
