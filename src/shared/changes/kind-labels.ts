/** What people call the kinds of changes. */
import type { ChangeKind } from './change.ts'

export const CHANGE_KIND_LABELS: Record<ChangeKind, string> = {
  create: '新建台账',
  edit: '编辑',
  import: '导入',
  exchange: '收发',
  lock: '锁定',
  undo: '撤销',
  redo: '重做',
  repair: '重建',
}
