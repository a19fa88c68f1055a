/** Files that belong to rows: taken in as bytes, kept by content, handed out as downloads. */
import { v7 as uuid } from 'uuid'
import type { Cells, Change } from '../../shared/changes/change.ts'
import { LedgerError } from '../../shared/errors.ts'
import { ATTACHMENTS } from '../../shared/lists/attachments.ts'
import { ITEMS } from '../../shared/lists/items.ts'
import { listByKey } from '../../shared/lists/known-lists.ts'
import { planItems } from '../../shared/tasks/plan-items.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { listsOf } from '../lists/lists-of.ts'
import { planOf } from '../plan/current-plan.ts'
import { attachmentName } from './attachment-name.ts'

/** The row that a file is to belong to. */
export interface Owner {
  list: string
  row: string
}

/** Keeps the file and writes down that it belongs to the row; bytes of a removed one stay. */
export function addAttachment(
  ledger: Ledger,
  by: string,
  { list, row }: Owner,
  file: { name: string; bytes: Uint8Array },
): Change {
  assertOwner(ledger, { list, row })
  const name = attachmentName(file.name)
  if (file.bytes.length === 0)
    throw new LedgerError('INPUT_UNREADABLE', `“${name}”是空文件，没有添加`, { file: name })
  const hash = ledger.putFile(file.bytes)
  const twin = ledger
    .rows(ATTACHMENTS.key)
    .find(({ cells }) => cells.list === list && cells.row === row && cells.hash === hash)
  if (twin !== undefined)
    throw new LedgerError(
      'CHANGE_CONFLICT',
      `“${name}”没有添加：这里已有内容相同的附件“${String(twin.cells.name)}”`,
      { list: ATTACHMENTS.key, id: twin.id, file: name },
    )
  const at = new Date().toISOString()
  const cells: Cells = { list, row, name, size: file.bytes.length, hash, at, by }
  return ledger.commit({
    author: by,
    kind: 'edit',
    note: `添加附件“${name}”`,
    ops: [{ op: 'insert', list: ATTACHMENTS.key, id: uuid(), cells }],
  })
}

/** Name and bytes of an attachment; ROW_NOT_FOUND where it was removed. */
export function attachmentFile(
  ledger: Ledger,
  id: string,
): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const cells = ledger.row(ATTACHMENTS.key, id)
  if (cells === null)
    throw new LedgerError('ROW_NOT_FOUND', '找不到这个附件，可能已被移除', {
      list: ATTACHMENTS.key,
      id,
    })
  const name = String(cells.name)
  const bytes = ledger.file(String(cells.hash))
  if (bytes === null)
    throw new LedgerError('LEDGER_DAMAGED', `台账中没有附件“${name}”的内容`, { file: name })
  return { name, bytes }
}

/** An item of a task needs no row of its own: it stands in the plan. */
function assertOwner(ledger: Ledger, { list, row }: Owner): void {
  const { rowName } = listByKey(listsOf(ledger), list)
  const isThere =
    list === ITEMS.key
      ? planItems(planOf(ledger)).some(({ id }) => id === row)
      : ledger.row(list, row) !== null
  if (!isThere)
    throw new LedgerError(
      'ROW_NOT_FOUND',
      `找不到这个${rowName}，可能已被删除，附件没有添加：${row}`,
      { list, id: row },
    )
}
