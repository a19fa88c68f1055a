/** The present day, which a program that stays open over night must notice. */
import { useEffect, useState } from 'react'
import { localDay } from '../../shared/schedule/days.ts'

const CHECK_MS = 60_000

/** The day where the user is, `YYYY-MM-DD`. */
export function useToday(): string {
  const [today, setToday] = useState(() => localDay())
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay()), CHECK_MS)
    return () => clearInterval(timer)
  }, [])
  return today
}
