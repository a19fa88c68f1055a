/** Templates that an office keeps in its ledger: found, taken in, given back. */
import { v7 as uuid } from 'uuid'
import type { Change } from '../../../shared/changes/change.ts'
import {
  type ExportFormat,
  type Row,
  type TemplateKind,
  templateKindSchema,
} from '../../../shared/contract/schemas.ts'
import { LedgerError } from '../../../shared/errors.ts'
import { defaultTemplate, TEMPLATES, templateFormat } from '../../../shared/lists/templates.ts'
import type { Ledger } from '../../ledger/ledger.ts'
import type { TemplateFile } from '../open-template.ts'
import { assertUsable } from './check-template.ts'

export interface OwnTemplate extends TemplateFile {
  kind: TemplateKind
  /** As its office calls it. */
  title: string
}

/** @throws LedgerError ROW_NOT_FOUND for an id that no template has. */
export function ownTemplate(ledger: Ledger, id: string): OwnTemplate {
  const cells = ledger.row(TEMPLATES.key, id)
  if (cells === null)
    throw new LedgerError('ROW_NOT_FOUND', '这个模板已从台账中删除，请另选一个', {
      list: TEMPLATES.key,
      id,
    })
  const bytes = ledger.file(String(cells.hash))
  if (bytes === null)
    throw new LedgerError(
      'LEDGER_DAMAGED',
      `模板“${cells.name}”的文件不在台账中，请删除后重新添加`,
      { list: TEMPLATES.key, id },
    )
  const kind = templateKindSchema.parse(cells.kind)
  return { kind, title: String(cells.name), name: String(cells.file), bytes }
}

/** The template of this id, if it is one for this kind of export in this format. */
export function ownTemplateFor(
  ledger: Ledger,
  kind: TemplateKind | null,
  format: ExportFormat,
  id: string,
): OwnTemplate {
  const template = ownTemplate(ledger, id)
  if (template.kind === kind && templateFormat(template.name) === format) return template
  throw new LedgerError(
    'VALUE_INVALID',
    `模板“${template.title}”是另一种表或格式的，不能用于这次导出`,
    {
      list: TEMPLATES.key,
      id,
    },
  )
}

/** Own templates for a kind, in the order of their names; of all formats without one. No kind has none. */
export function ownTemplates(
  ledger: Ledger,
  kind: TemplateKind | null,
  format?: ExportFormat,
): Row[] {
  return ledger
    .rows(TEMPLATES.key)
    .filter(({ cells }) => cells.kind === kind)
    .filter(({ cells }) => format === undefined || templateFormat(String(cells.file)) === format)
    .sort((a, b) => String(a.cells.name).localeCompare(String(b.cells.name), 'zh'))
}

/** What an export of this kind and format takes where nobody chooses; undefined for the official one. */
export function defaultTemplateFor(
  ledger: Ledger,
  kind: TemplateKind | null,
  format: ExportFormat,
): OwnTemplate | undefined {
  const row = defaultTemplate(ownTemplates(ledger, kind, format))
  return row === undefined ? undefined : ownTemplate(ledger, row.id)
}

/** Takes a template in; TEMPLATE_UNUSABLE where it cannot be filled, CHANGE_CONFLICT for a taken name. */
export async function addOwnTemplate(
  ledger: Ledger,
  author: string,
  { kind, title, name, bytes }: OwnTemplate,
): Promise<Change> {
  const plain = title.trim()
  if (plain === '') throw new LedgerError('VALUE_INVALID', '请给模板起一个名称')
  const template = { name, bytes }
  await assertUsable(ledger, kind, template)
  // Asked now, since others may have been added while this one was tried.
  if (ownTemplates(ledger, kind).some(({ cells }) => cells.name === plain))
    throw new LedgerError('CHANGE_CONFLICT', `已有名为“${plain}”的模板，请换一个名称`)
  const hash = ledger.putFile(bytes)
  return ledger.commit({
    author,
    kind: 'edit',
    note: `添加模板“${plain}”`,
    ops: [
      {
        op: 'insert',
        list: TEMPLATES.key,
        id: uuid(),
        cells: { kind, name: plain, file: name, hash },
      },
    ],
  })
}
