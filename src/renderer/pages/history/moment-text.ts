/** UTC instants (ISO 8601) in the time of this place. */

const moment = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const clock = new Intl.DateTimeFormat('zh-CN', {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23',
})

const day = new Intl.DateTimeFormat('zh-CN', {
  year: 'numeric',
  month: 'long',
  day: 'numeric',
  weekday: 'long',
})

/** To the second: `2023/04/15 09:02:11`. */
export function momentText(at: string): string {
  return moment.format(new Date(at))
}

/** `09:02:11`. */
export function clockText(at: string): string {
  return clock.format(new Date(at))
}

/** `2023年4月15日星期六`. */
export function dayText(at: string): string {
  return day.format(new Date(at))
}
