/** The present day, which a program that stays open over night must notice. */
import { useEffect, useState } from 'react'

const CHECK_MS = 60_000

/** The day where the user is, `YYYY-MM-DD`. */
export function useToday(): string {
  const [today, setToday] = useState(localDay)
  useEffect(() => {
    const timer = setInterval(() => setToday(localDay()), CHECK_MS)
    return () => clearInterval(timer)
  }, [])
  return today
}

function localDay(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
