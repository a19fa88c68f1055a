import { useMemo } from 'react'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { useLedger } from '../../service/use-ledger.tsx'
import { ListSheet } from '../../spreadsheet/ListSheet.tsx'
import { useRowMarks } from '../../spreadsheet/marks/use-row-marks.ts'
import { useChangedRows } from './use-changed-rows.ts'

const FROZEN = ['code', 'enterprise']

export function ProjectsPage() {
  const { plan, rows } = useLedger()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const marks = useRowMarks(PROJECTS, plan, useChangedRows())
  return (
    <ListSheet
      definition={PROJECTS}
      rows={rows}
      vocabulary={vocabulary}
      frozen={FROZEN}
      route="projects"
      marks={marks}
      toolsAfter={<ExportButton kind="projects" what="明细" />}
    />
  )
}
