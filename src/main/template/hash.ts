import { createHash } from 'node:crypto'
import type { TemplateFile } from './open-template.ts'

/** SHA-256 of the file, by which a log or a stamp names it. */
export function templateHash({ bytes }: TemplateFile): string {
  return createHash('sha256').update(bytes).digest('hex')
}
