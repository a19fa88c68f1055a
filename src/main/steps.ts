/** Long work that says step by step how far it is, and returns what it has made. */

/** The same without looking at the steps. */
export async function finished<T>(steps: AsyncGenerator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
  }
}

/** The same with the steps as a window hears of them. */
export async function* asEvents<S extends object, T>(
  steps: AsyncGenerator<S, T>,
): AsyncGenerator<S & { type: 'step' }, T> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
    yield { ...step.value, type: 'step' }
  }
}
