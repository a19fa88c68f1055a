/** Printing in the desktop app: the shell has the engine, this process has the page. */
import { LedgerError } from '../../shared/errors.ts'
import type { PrintReply, PrintRequest } from '../shell/messages.ts'

type Answer = (pdf: PrintReply['pdf']) => void

export class ShellPrinter {
  readonly #ask: (request: PrintRequest) => void
  readonly #waiting = new Map<number, Answer>()
  #last = 0

  constructor(ask: (request: PrintRequest) => void) {
    this.#ask = ask
  }

  /** PRINT_FAILED where the shell gives no PDF. */
  async print(html: string): Promise<Uint8Array<ArrayBuffer>> {
    this.#last += 1
    const id = this.#last
    const pdf = await new Promise<PrintReply['pdf']>((resolve) => {
      this.#waiting.set(id, resolve)
      this.#ask({ type: 'print', id, html })
    })
    if (pdf !== null) return new Uint8Array(pdf)
    throw new LedgerError(
      'PRINT_FAILED',
      '窗口没有生成 PDF，请重试；仍不行时改导 docx，再用 Word 或 WPS 另存为 PDF',
    )
  }

  take({ id, pdf }: PrintReply): void {
    const answer = this.#waiting.get(id)
    this.#waiting.delete(id)
    answer?.(pdf)
  }
}
