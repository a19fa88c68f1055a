/** Instants as people read them, in the time of their machine. */

const format = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** `2023-04-15 09:02`. */
export function timeText(instant: string): string {
  return format.format(new Date(instant)).replaceAll('/', '-')
}
