/** Work that somebody waits for: a shell shows how far it is, and tells when it is done. */

/** Procedures that can take long, by the word for them. */
const NAMES = new Map([
  ['exports.document', '导出'],
  ['exports.pdf', '导出'],
  ['exports.set', '全套导出'],
  ['history.audit', '导出修改记录'],
  ['imports.open', '读取工作簿'],
  ['imports.plan', '比对'],
  ['imports.commit', '写入台账'],
  ['imports.correction', '生成退回文件'],
  ['backups.make', '备份'],
  ['backups.restore', '恢复备份'],
  ['opening.rescue', '查找能找回的内容'],
  ['opening.rescueRefused', '查找能找回的内容'],
  ['opening.acceptRescued', '重建台账'],
])

export interface WorkEvent {
  id: number
  name: string
  state: 'running' | 'done' | 'failed'
  /** From 0 to 1; null where it is not known. */
  progress: number | null
}

export class LongWork {
  #listener: (event: WorkEvent) => void = () => {}
  #last = 0

  /** Only a shell listens. */
  listen(listener: (event: WorkEvent) => void): void {
    this.#listener = listener
  }

  /** Performs a procedure, and tells of it where it can take long. */
  async follow<R extends { output: unknown }>(
    path: readonly string[],
    perform: () => R | PromiseLike<R>,
  ): Promise<R> {
    const name = NAMES.get(path.join('.'))
    if (name === undefined) return perform()
    this.#last += 1
    const tell = this.#teller(this.#last, name)
    tell('running')
    try {
      const result = await perform()
      if (isStream(result.output)) return { ...result, output: withSteps(result.output, tell) }
      tell('done')
      return result
    } catch (error) {
      tell('failed')
      throw error
    }
  }

  #teller(id: number, name: string): Tell {
    return (state, progress = null) => this.#listener({ id, name, state, progress })
  }
}

type Tell = (state: WorkEvent['state'], progress?: number | null) => void

/** The same stream; its steps tell how far the work is. */
async function* withSteps(stream: AsyncIterable<unknown>, tell: Tell): AsyncGenerator<unknown> {
  let isDone = false
  try {
    for await (const event of stream) {
      const progress = progressOf(event)
      if (progress !== null) tell('running', progress)
      yield event
    }
    isDone = true
  } finally {
    tell(isDone ? 'done' : 'failed')
  }
}

function progressOf(event: unknown): number | null {
  if (typeof event !== 'object' || event === null) return null
  const { done, of }: { done?: unknown; of?: unknown } = event
  return typeof done === 'number' && typeof of === 'number' && of > 0 ? done / of : null
}

function isStream(output: unknown): output is AsyncIterable<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}
