/** What can be done with a template of the list. */
import { App } from 'antd'
import type {
  ExportKind,
  Row,
  TemplateFormat,
  TemplateKind,
} from '../../../../shared/contract/schemas.ts'
import { defaultEdits, TEMPLATES } from '../../../../shared/lists/templates.ts'
import { downloadFile } from '../../../service/download.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore } from '../../../service/use-ledger.tsx'

export function useTemplateActions() {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const fetchFile = async (ask: () => Promise<File>) => {
    try {
      const file = await ask()
      downloadFile(file)
      void message.success(`已下载：${file.name}`)
    } catch (error) {
      void message.error(explain(error))
    }
  }
  return {
    downloadShipped: (kind: TemplateKind, format: TemplateFormat) =>
      fetchFile(() => store.service.templates.shipped({ kind, format })),
    download: ({ id }: Row) => fetchFile(() => store.service.templates.own({ id })),
    /** The ledger's data in a file that is not taken in. */
    tryOut: (kind: TemplateKind, file: File) =>
      fetchFile(() => store.service.templates.fill({ kind, file })),
    exportWith: (kind: ExportKind, format: TemplateFormat, id: string) =>
      fetchFile(() => store.service.exports.document({ kind, format, template: id })),
    /** A form is sent out where districts are; here it is only looked at. */
    tryOutOwn: (kind: TemplateKind, id: string) =>
      fetchFile(async () =>
        store.service.templates.fill({ kind, file: await store.service.templates.own({ id }) }),
      ),
    /** Takes a template of its kind for exports where nobody chooses one; null the official one. */
    makeDefault: async (own: readonly Row[], row: Row | null) => {
      const result = await store.edit(defaultEdits(own, row?.id ?? null))
      if (!result.ok) return void message.error(result.reason)
      const what = row === null ? '官方模板' : `模板“${row.cells.name}”`
      void message.success(`以后不另选时用${what}，可按 Ctrl+Z 撤销`)
    },
    remove: async ({ id, cells }: Row) => {
      const result = await store.edit([{ edit: 'delete', list: TEMPLATES.key, id, old: cells }])
      if (result.ok) void message.success(`已删除模板“${cells.name}”，可按 Ctrl+Z 撤销`)
      else void message.error(result.reason)
    },
  }
}
