import { ORIGINS } from '../../../../shared/lists/origins.ts'
import { useRows } from '../../../service/use-ledger.tsx'

/** Where a project that was carried over comes from. */
export function ProjectOrigin({ project }: { project: string }) {
  const origin = useRows(ORIGINS).find(({ id }) => id === project)
  if (origin === undefined) return null
  const { year, code } = origin.cells
  return <p className="project-origin">{`由${year}年计划结转，上年编号 ${code ?? '（无）'}`}</p>
}
