/** How sure recognition is of something, in words. */

/** Below this a decision is worth a look. */
export const UNSURE = 0.8

/** `标题 80%`; nothing behind what is certain. */
export function sureness(what: string, confidence: number): string {
  const percent = Math.round(confidence * 100)
  return percent === 100 ? what : `${what} ${percent}%`
}
