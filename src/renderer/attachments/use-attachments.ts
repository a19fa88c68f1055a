/** The files of one row, and what can be done with them. */
import { App } from 'antd'
import { useMemo, useState } from 'react'
import type { Row } from '../../shared/contract/schemas.ts'
import { LARGEST_FILE, tooLarge } from '../../shared/largest-file.ts'
import { ATTACHMENTS } from '../../shared/lists/attachments.ts'
import { downloadFile } from '../service/download.ts'
import { explain } from '../service/explain.ts'
import { useLedgerStore, useRows } from '../service/use-ledger.tsx'
import { imageType } from './image-type.ts'

export interface Picture {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  type: string
}

export function useAttachments(list: string, row: string) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [isBusy, setBusy] = useState(false)
  const [picture, setPicture] = useState<Picture | null>(null)
  const all = useRows(ATTACHMENTS)
  const own = useMemo(
    () => all.filter(({ cells }) => cells.list === list && cells.row === row),
    [all, list, row],
  )
  const refuse = (reason: string) => void message.error(reason)

  const fetchFile = async (id: string): Promise<File | null> => {
    try {
      return await store.service.attachments.get({ id })
    } catch (error) {
      refuse(explain(error))
      return null
    }
  }

  return {
    own,
    isBusy,
    picture,
    closePicture: () => setPicture(null),

    /** One after the other; a file that is refused keeps none of the others out. */
    async add(files: readonly File[]) {
      setBusy(true)
      let added = 0
      for (const file of files) {
        if (file.size > LARGEST_FILE) {
          refuse(tooLarge(file.name))
          continue
        }
        const result = await store.write((client) => client.attachments.add({ list, row, file }))
        if (result.ok) added += 1
        else refuse(result.reason)
      }
      setBusy(false)
      if (added > 0) void message.success(`已添加 ${added} 个附件`)
    },

    async download({ id }: Row) {
      const file = await fetchFile(id)
      if (file !== null) downloadFile(file)
    },

    /** Shows a picture in the window; every other file is handed out, since it may hold scripts. */
    async open({ id }: Row) {
      const file = await fetchFile(id)
      if (file === null) return
      const bytes = new Uint8Array(await file.arrayBuffer())
      const type = imageType(bytes)
      if (type === null) downloadFile(file)
      else setPicture({ name: file.name, bytes, type })
    },

    async describe({ id, cells }: Row, note: string) {
      const old = cells.note ?? null
      if (note === (old ?? '')) return
      const set = { edit: 'set', list: ATTACHMENTS.key, id, field: 'note' } as const
      const result = await store.edit([{ ...set, value: note, old }])
      if (!result.ok) refuse(result.reason)
    },

    async remove({ id, cells }: Row) {
      const result = await store.edit([{ edit: 'delete', list: ATTACHMENTS.key, id, old: cells }])
      if (result.ok) void message.info(`已移除“${String(cells.name)}”，可撤销（Ctrl+Z）`)
      else refuse(result.reason)
    },
  }
}
