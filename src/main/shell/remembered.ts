/** What the shell remembers between runs: the place of its window and the zoom. */
import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { writePrivately } from '../private-files.ts'
import { logError } from './log.ts'

const placeSchema = z.strictObject({
  x: z.int(),
  y: z.int(),
  width: z.int().positive(),
  height: z.int().positive(),
  isMaximized: z.boolean(),
})
export type Place = z.infer<typeof placeSchema>

const rememberedSchema = z.object({
  place: placeSchema.nullable().catch(null),
  zoomLevel: z.number().catch(0),
})
type RememberedData = z.infer<typeof rememberedSchema>

export class Remembered {
  readonly #file: string
  #data: RememberedData

  constructor(file: string) {
    this.#file = file
    this.#data = read(file)
  }

  get place(): Place | null {
    return this.#data.place
  }

  set place(place: Place | null) {
    this.#keep({ place })
  }

  get zoomLevel(): number {
    return this.#data.zoomLevel
  }

  set zoomLevel(zoomLevel: number) {
    this.#keep({ zoomLevel })
  }

  #keep(part: Partial<RememberedData>): void {
    this.#data = { ...this.#data, ...part }
    try {
      writePrivately(this.#file, `${JSON.stringify(this.#data, null, 2)}\n`)
    } catch (error) {
      // A comfort, not a reason to stop work.
      logError('The shell could not remember its state', error)
    }
  }
}

function read(file: string): RememberedData {
  try {
    return rememberedSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return rememberedSchema.parse({})
  }
}
