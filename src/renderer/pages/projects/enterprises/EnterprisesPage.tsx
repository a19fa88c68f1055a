import { useMemo, useState } from 'react'
import type { Edit, Row } from '../../../../shared/contract/schemas.ts'
import { ENTERPRISE_RECORD } from '../../../../shared/enterprises/enterprise-sheet.ts'
import { sheetEdits } from '../../../../shared/enterprises/sheet-edits.ts'
import { ENTERPRISES } from '../../../../shared/lists/enterprises.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { ExportButton } from '../../../app/ExportButton.tsx'
import { useLedger, useLedgerStore } from '../../../service/use-ledger.tsx'
import { ListSheet } from '../../../spreadsheet/ListSheet.tsx'
import { useRowMarks } from '../../../spreadsheet/marks/use-row-marks.ts'
import { BackToProjects } from '../BackToProjects.tsx'
import { NoProjects } from '../NoProjects.tsx'
import { EnterpriseParts } from './EnterpriseParts.tsx'
import { EnterpriseTools } from './EnterpriseTools.tsx'
import { MergeDrawer } from './MergeDrawer.tsx'
import { RegisterAll } from './RegisterAll.tsx'
import { useEnterpriseRows } from './use-enterprise-rows.ts'

const FROZEN = ['name']
const PLACE = { by: 'enterprise' }

/** The register of enterprises (企业名录), and those that rows of any list name beside it. */
export function EnterprisesPage() {
  const { plan } = useLedger()
  const store = useLedgerStore()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const { definition, rows, told, answer, ...state } = useEnterpriseRows()
  const [merging, setMerging] = useState<readonly Row[] | null>(null)
  const marks = useRowMarks(ENTERPRISES, plan)
  if (answer === null)
    return <AnswerState answer={null} {...state} waiting="正在汇总各台账的企业…" />

  const write = async (edits: Edit[], gesture?: string) => {
    const wished = sheetEdits(edits, (key) => told.get(key))
    if (wished.ok) return store.edit(wished.edits, gesture)
    return { ok: false as const, conflicts: [], reason: wished.reason, code: null }
  }

  return (
    <>
      <ListSheet
        definition={definition}
        rows={rows}
        vocabulary={vocabulary}
        frozen={FROZEN}
        route="projects"
        query={PLACE}
        marks={marks}
        emptyNext={<NoProjects />}
        write={write}
        placeOf={(id, field) =>
          told.has(id) || !isEntered(field) ? null : { list: ENTERPRISES.key, id, field }
        }
        rowActions={(selected, selectedNow) => (
          <EnterpriseTools {...{ selected, selectedNow, told }} onMerge={setMerging} />
        )}
        recordDefinition={ENTERPRISE_RECORD}
        recordParts={(id) => <EnterpriseParts key={id} enterprise={id} />}
        toolsBefore={<BackToProjects />}
        toolsAfter={
          <>
            <RegisterAll told={told} doubtful={answer.doubtful} />
            <ExportButton kind="projects" what="名录" list={{ key: ENTERPRISES.key }} />
          </>
        }
      />
      <MergeDrawer firms={merging} told={told} onClose={() => setMerging(null)} />
    </>
  )
}

function isEntered(field: string): boolean {
  return ENTERPRISES.fields.some(({ key }) => key === field)
}
