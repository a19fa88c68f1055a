/** Something done once with the next drawing, however often it is asked for until then. */
export function withNextFrame(act: () => void): () => void {
  let isAwaited = false
  return () => {
    if (isAwaited) return
    isAwaited = true
    requestAnimationFrame(() => {
      isAwaited = false
      act()
    })
  }
}
