import { useMemo } from 'react'
import { shownList } from '../../../shared/lists/computed.ts'
import { PROJECTS } from '../../../shared/lists/projects.ts'
import { vocabularyOf } from '../../../shared/plan/vocabulary.ts'
import { ExportButton } from '../../app/ExportButton.tsx'
import { useLedger } from '../../service/use-ledger.tsx'
import { ListSheet } from '../../spreadsheet/ListSheet.tsx'
import { useRowMarks } from '../../spreadsheet/marks/use-row-marks.ts'
import { useShownRows } from '../../spreadsheet/use-shown-rows.ts'
import { useChangedRows } from './use-changed-rows.ts'
import { useSubset } from './use-subset.ts'

const FROZEN = ['code', 'enterprise']
const SHOWN = shownList(PROJECTS)

export function ProjectsPage() {
  const { plan, rows } = useLedger()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const marks = useRowMarks(PROJECTS, plan, useChangedRows())
  return (
    <ListSheet
      definition={SHOWN}
      rows={useShownRows(PROJECTS, plan, rows)}
      vocabulary={vocabulary}
      frozen={FROZEN}
      route="projects"
      marks={marks}
      only={useSubset()}
      toolsAfter={<ExportButton kind="projects" what="明细" />}
    />
  )
}
