/** A file that was just chosen, or a template of the ledger. */
import type { TemplateKind } from '../../../../shared/contract/schemas.ts'

export type CheckedTemplate =
  | { is: 'new'; kind: TemplateKind; file: File }
  | { is: 'own'; id: string }
