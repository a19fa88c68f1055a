const format = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

/** A UTC instant (ISO 8601) to the second, in the time of this place. */
export function momentText(at: string): string {
  return format.format(new Date(at))
}
