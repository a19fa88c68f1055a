/** Gestures measured inside the page; each runs in Chromium and gives milliseconds. */
import type { Page } from 'playwright-core'
import type {} from './bench.ts'

/** Times between frames while the sheet scrolls down 90 screens. */
export function scrollFrames(page: Page): Promise<number[]> {
  return page.evaluate(
    () =>
      new Promise<number[]>((resolve) => {
        const viewport = document.querySelector('.ag-grid-viewport')
        const times: number[] = []
        let last = performance.now()
        let left = 90
        const step = () => {
          const now = performance.now()
          times.push(now - last)
          last = now
          viewport?.scrollBy(0, 560)
          left -= 1
          if (left > 0) requestAnimationFrame(step)
          else resolve(times.slice(2))
        }
        requestAnimationFrame(step)
      }),
  )
}

/** One move of a selection: of the pointer over the sheet, of the focused cell in the bare grid. */
export function dragMoves(page: Page, kind: 'sheet' | 'bare'): Promise<number[]> {
  return page.evaluate((which) => {
    const cell = document.querySelector('.ag-row[row-index="1"] .ag-cell[col-id="name"]')
    const box = cell?.getBoundingClientRect()
    const root = document.querySelector('.list-grid')
    const { api } = window.bench
    const fields = ['name', 'district', 'category', 'status']
    const send = (type: string, x: number, y: number) => {
      const init = { bubbles: true, button: 0, buttons: 1, clientX: x, clientY: y, pointerId: 1 }
      ;(type === 'pointerdown' ? cell : root)?.dispatchEvent(new PointerEvent(type, init))
    }
    if (box === undefined) return []
    // A made-up pointer cannot be captured.
    if (root instanceof HTMLElement) root.setPointerCapture = () => {}
    if (which === 'sheet') send('pointerdown', box.x + 5, box.y + 5)
    const times: number[] = []
    for (let move = 0; move < 200; move += 1) {
      const began = performance.now()
      const row = 1 + (move % 18)
      if (which === 'sheet') send('pointermove', box.x + (move % 4) * 90, box.y + 5 + row * 28)
      else api?.setFocusedCell(row, fields[move % 4] ?? 'name')
      times.push(performance.now() - began)
    }
    if (which === 'sheet') send('pointerup', box.x, box.y)
    return times
  }, kind)
}

/** A paste of a block, from the event to the painted rows; in the bare grid the rows it makes. */
export function paste(page: Page, kind: 'sheet' | 'bare', height: number): Promise<number> {
  return page.evaluate(
    async ([which, count]) => {
      const stamp = String(Math.round(performance.now()))
      const { text, rows } = window.bench.block(count, stamp)
      const began = performance.now()
      if (which === 'sheet') {
        const clipboardData = new DataTransfer()
        clipboardData.setData('text/plain', text)
        const how = { clipboardData, bubbles: true, cancelable: true }
        document.querySelector('.sheet-box')?.dispatchEvent(new ClipboardEvent('paste', how))
      } else window.bench.setRows(rows)
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
      const took = performance.now() - began
      const last = window.bench.rows()[count - 1]?.cells.name
      if (last !== rows[count - 1]?.cells.name) throw new Error('the paste was not applied')
      return took
    },
    [kind, height] as const,
  )
}

/** Ctrl+D over a whole column, from the key to the painted rows; in the bare grid the rows it makes. */
export function fillColumn(page: Page, kind: 'sheet' | 'bare'): Promise<number> {
  return page.evaluate(async (which) => {
    const press = (key: string, code: string) =>
      document.querySelector('.sheet-box')?.dispatchEvent(
        new KeyboardEvent('keydown', {
          key,
          code,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        }),
      )
    const enterprise = window.bench.rows()[0]?.cells.enterprise ?? null
    const filled = window.bench
      .rows()
      .map((row) => ({ id: row.id, cells: { ...row.cells, enterprise } }))
    if (which === 'sheet') press(' ', 'Space')
    const began = performance.now()
    if (which === 'sheet') press('d', 'KeyD')
    else window.bench.setRows(filled)
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    const took = performance.now() - began
    const last = window.bench.rows().at(-1)?.cells.enterprise
    if (last !== enterprise) throw new Error('the fill was not applied')
    return took
  }, kind)
}

/** One keystroke in quick search: until the rows are filtered, and until they are painted. */
export function keystroke(
  page: Page,
  text: string,
): Promise<{ filtered: number; painted: number }> {
  return page.evaluate(async (typed) => {
    const began = performance.now()
    await window.bench.search(typed)
    const filtered = performance.now() - began
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 0)))
    return { filtered, painted: performance.now() - began }
  }, text)
}
