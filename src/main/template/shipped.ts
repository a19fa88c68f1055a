/** The templates that come with the program, in `templates/`. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FixedTemplateKind, TemplateFormat } from '../../shared/contract/schemas.ts'
import { appRoot } from '../app-root.ts'
import type { TemplateFile } from './open-template.ts'

export function shippedTemplate(
  kind: FixedTemplateKind,
  format: TemplateFormat = 'xlsx',
): TemplateFile {
  const name = `${kind}.${format}`
  return { name, bytes: readFileSync(join(appRoot(), 'templates', name)) }
}
