import { ArrowLeftOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import { useMemo } from 'react'
import type { Row } from '../../../../shared/contract/schemas.ts'
import {
  ENTERPRISE_SHEET,
  enterpriseRows,
} from '../../../../shared/enterprises/enterprise-sheet.ts'
import { vocabularyOf } from '../../../../shared/plan/vocabulary.ts'
import { scheduleRules } from '../../../../shared/schedule/rules.ts'
import { navigate } from '../../../app/router.ts'
import { useLedger } from '../../../service/use-ledger.tsx'
import { ListSheet } from '../../../spreadsheet/ListSheet.tsx'
import type { ListTool } from '../../../spreadsheet/list/list-tools.ts'
import { useToday } from '../../../spreadsheet/use-today.ts'
import { NoProjects } from '../NoProjects.tsx'

const FROZEN = ['name']
const TOOLS: readonly ListTool[] = ['views']
const PLACE = { by: 'enterprise' }

/** The projects by enterprise: all of one, over districts, under every name it was written with. */
export function EnterprisesPage() {
  const { plan, rows } = useLedger()
  const today = useToday()
  const vocabulary = useMemo(() => vocabularyOf(plan), [plan])
  const enterprises = useMemo(
    () => enterpriseRows(rows, scheduleRules(plan, today)),
    [rows, plan, today],
  )
  return (
    <ListSheet
      definition={ENTERPRISE_SHEET}
      rows={enterprises}
      vocabulary={vocabulary}
      frozen={FROZEN}
      route="projects"
      query={PLACE}
      tools={TOOLS}
      emptyNext={<NoProjects />}
      write={refuse}
      rowActions={showProjects}
      toolsBefore={
        <Button
          icon={<ArrowLeftOutlined />}
          aria-label="回到项目台账"
          title="回到项目台账"
          onClick={() => navigate('projects')}
        />
      }
    />
  )
}

/** What is worked out cannot be changed here. */
const refuse = async () => ({
  ok: false as const,
  conflicts: [],
  reason: '企业表由项目汇总而来，请到项目表中修改',
  code: null,
})

function showProjects(selected: readonly Row[], selectedNow: () => readonly Row[]) {
  const isOne = selected.length === 1
  const show = () => {
    const [first, second] = selectedNow()
    if (first !== undefined && second === undefined)
      navigate('projects', { subset: `enterprise:${first.id}` })
  }
  return (
    <Button
      disabled={!isOne}
      title={isOne ? '列出这家企业的全部项目' : '先选中一家企业'}
      onClick={show}
    >
      查看项目
    </Button>
  )
}
