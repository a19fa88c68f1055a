/** Text that is written over what the address says, until it is told to the address. */
import { useEffect, useEffectEvent, useRef, useState } from 'react'

interface Telling {
  /** As the address will say it; null where it cannot be read. */
  read(text: string): string | null
  onTell(text: string): void
}

/**
 * Follows the address as soon as that says something else, and nothing but that: what another filter
 * does leaves half a word alone. What cannot be read stays, refused, until it is mended.
 */
export function useTyped(said: string, { read, onTell }: Telling) {
  const [typed, setTyped] = useState(said)
  const [isRefused, setRefused] = useState(false)
  // What the address says, or will say: what is told comes back from it after the next letter.
  const told = useRef(said)
  // A word picked by a key is there before that key is heard, and before the next drawing.
  const latest = useRef(said)
  const set = (text: string) => {
    latest.current = text
    setTyped(text)
  }
  const type = (text: string) => {
    set(text)
    setRefused(false)
  }
  const follow = useEffectEvent(() => {
    told.current = said
    type(said)
  })
  useEffect(() => {
    if (said !== told.current) follow()
  }, [said])

  /** False where it cannot be read. */
  const tell = (text = latest.current): boolean => {
    const meant = read(text)
    setRefused(meant === null)
    if (meant === null) return false
    if (meant !== typed) set(meant)
    if (meant === said && meant === told.current) return true
    told.current = meant
    onTell(meant)
    return true
  }
  const takeBack = () => type(said)
  return { typed, isRefused, type, tell, takeBack }
}
