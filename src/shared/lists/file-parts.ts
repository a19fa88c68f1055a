/** What the files in which definitions are handed on are made of. */
import { z } from 'zod'

export const text = z.string().trim().min(1)

/** One of the words of a definition, by its key. */
export const wordOf = <T extends string>(words: Record<T, string>) =>
  // The keys of an object literal are its own words.
  z.enum(Object.keys(words) as T[])
