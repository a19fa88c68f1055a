/** What the quality rules find; it follows the other figures, which nobody has to wait for. */
import { useEffect, useState } from 'react'
import { flushSync } from 'react-dom'
import type { OverviewFacts } from '../../../shared/overview/subset.ts'
import type { RuleFindings } from '../../../shared/quality/finding.ts'
import { examineSlice, findingsOf } from '../../../shared/quality/findings.ts'
import { slicesOf } from '../../../shared/slices.ts'
import { inSlices } from '../../spreadsheet/in-slices.ts'

/** null until the rules have been tried; after an edit what was found before stands until then. */
export function useFindings(facts: OverviewFacts): readonly RuleFindings[] | null {
  const [findings, setFindings] = useState<readonly RuleFindings[] | null>(null)
  useEffect(() => {
    const find = () => setFindings(findingsOf(facts, facts.exemptions))
    const end = () => {
      work.stop()
      window.removeEventListener('beforeprint', printed)
    }
    // Paper shows all that the page is going to show.
    const printed = () => {
      end()
      flushSync(find)
    }
    const work = inSlices(
      slicesOf(facts.projects),
      (slice) => examineSlice(slice, facts),
      () => {
        end()
        find()
      },
    )
    work.hurry(true)
    window.addEventListener('beforeprint', printed)
    return end
  }, [facts])
  return findings
}
