import { App, Button } from 'antd'
import { useState } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import { ORIGINS, PREDECESSOR } from '../../../../shared/lists/origins.ts'
import { explain } from '../../../service/explain.ts'
import { useLedgerStore, useRows } from '../../../service/use-ledger.tsx'
import { ReportTable } from './ReportTable.tsx'

/** Where a project that was carried over comes from, and what was reported of it there. */
export function ProjectOrigin({ project }: { project: string }) {
  const origin = useRows(ORIGINS).find(({ id }) => id === project)
  const [predecessor] = useRows(PREDECESSOR)
  if (origin === undefined) return null
  const { year, code } = origin.cells
  return (
    <>
      <p className="project-origin">{`由${year}年计划结转，上年编号 ${code ?? '（无）'}`}</p>
      {predecessor !== undefined && (
        <LastYear key={project} project={project} file={String(predecessor.cells.file)} />
      )}
    </>
  )
}

/** Last year's ledger is opened when somebody asks. */
function LastYear({ project, file }: { project: string; file: string }) {
  const store = useLedgerStore()
  const { message } = App.useApp()
  const [reports, setReports] = useState<readonly Row[] | null>(null)
  const show = async () => {
    try {
      const { rows } = await store.service.ledgers.originReports({ last: file, project })
      setReports(rows)
    } catch (error) {
      void message.error(explain(error))
    }
  }
  if (reports === null)
    return (
      <Button size="small" onClick={() => void show()}>
        看上年各月调度
      </Button>
    )
  return (
    <section aria-label="上年月度调度">
      <h3>上年月度调度</h3>
      {reports.length === 0 ? (
        <p className="project-none">{`上年台账“${file}”中没有它的填报`}</p>
      ) : (
        <ReportTable reports={reports} />
      )}
    </section>
  )
}
