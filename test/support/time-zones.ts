import { afterEach } from 'vitest'

/** Zones east and west of Greenwich, with their offset in minutes in winter. */
export const ZONES: [zone: string, offset: number][] = [
  ['Asia/Shanghai', -480],
  ['America/New_York', 300],
  ['Pacific/Kiritimati', -840],
  ['UTC', 0],
]

/** Lets each test of a file choose its zone; the process gets its own back afterwards. */
export function restoreTimeZone(): void {
  const own = process.env.TZ
  afterEach(() => {
    if (own === undefined) delete process.env.TZ
    else process.env.TZ = own
  })
}

/** Moves this process to a zone, and makes sure that it went. */
export function moveTo([zone, offset]: [string, number]): void {
  process.env.TZ = zone
  if (new Date(2023, 0, 1).getTimezoneOffset() !== offset) throw new Error(`still not in ${zone}`)
}
