/** Counts what is pressed, so that an answer knows whether its user has gone on meanwhile. */

const MODIFIERS = new Set(['Alt', 'Control', 'Meta', 'Shift'])

let pressed = 0
const count = (event: Event) => {
  if (!(event instanceof KeyboardEvent && MODIFIERS.has(event.key))) pressed += 1
}
window.addEventListener('pointerdown', count, true)
window.addEventListener('keydown', count, true)

/** Asked now, tells later whether nothing was clicked or typed in between. */
export function stillAtRest(): () => boolean {
  const before = pressed
  return () => pressed === before
}
