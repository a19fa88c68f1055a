/** Waits until the window has nothing else to do. */
export function untilIdle(): Promise<unknown> {
  return new Promise((resolve) => {
    // Not every browser tells when it is idle.
    if ('requestIdleCallback' in globalThis) requestIdleCallback(resolve)
    else setTimeout(resolve)
  })
}
