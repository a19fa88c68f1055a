/** What is said while rows of a large ledger are still on their way. */
import type { Arriving } from '../service/arriving-rows.ts'

export function arrivingText({ arrived, total }: Arriving): string {
  return `正在载入 ${arrived} / ${total} 项`
}

/** To someone who asks for what needs all of them. */
export function awaitAllText(arriving: Arriving): string {
  return `${arrivingText(arriving)}，全部载入后才能这样做，请稍候`
}
