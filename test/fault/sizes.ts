/** How often each fault is tried: in `npm test`, and in the long runs of `npm run soak`. */
export interface Sizes {
  kills: number
  images: number
  flips: number
  /** Levels of room on a full disk, each with five operations. */
  levels: number
  /** The same where the system refuses to write. */
  failing: number
  races: number
  operations: number
  /** Operations of one change at most. */
  largest: number
}

export const CI: Sizes = {
  kills: 300,
  images: 500,
  flips: 1_000,
  levels: 50,
  failing: 10,
  races: 100,
  operations: 100_000,
  largest: 60,
}

export const SOAK: Sizes = {
  kills: 10_000,
  images: 2_000,
  flips: 10_000,
  levels: 200,
  failing: 50,
  races: 1_000,
  operations: 100_000,
  largest: 1,
}
