/** The other side of `startApart`: does the one task that this process was started for. */

/** Node's child answers its parent, a utility process the shell, which then ends it. */
export function answerTask<Task>(answerTo: (task: Task) => unknown): void {
  // Absent under Node, whatever Electron's declarations say.
  const port: typeof process.parentPort | undefined = process.parentPort
  // `as`: each entry is started by one module only, which sends its kind of task.
  if (port) port.once('message', ({ data }) => port.postMessage(answerTo(data as Task)))
  else
    process.once('message', (task) => {
      process.send?.(answerTo(task as Task), () => process.exit())
    })
}
