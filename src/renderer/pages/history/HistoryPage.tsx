import { Segmented } from 'antd'
import { useMemo } from 'react'
import { navigate, useRoute } from '../../app/router.ts'
import { ChangeHead } from './compare/ChangeHead.tsx'
import { CompareView } from './compare/CompareView.tsx'
import { RevisionsHead } from './compare/RevisionsHead.tsx'
import { ExportLog } from './ExportLog.tsx'
import { filterOfQuery, pageOfQuery } from './history-query.ts'
import { Snapshots } from './snapshots/Snapshots.tsx'
import { StoryFilters } from './story/StoryFilters.tsx'
import { StoryView } from './story/StoryView.tsx'
import { useStory } from './story/use-story.ts'
import './history.css'

const VIEWS = [
  { value: 'changes', label: '改动' },
  { value: 'snapshots', label: '版本标签' },
  { value: 'exports', label: '导出记录' },
] as const

/** What was done to the ledger: the story of its changes, and what left it. */
export function HistoryPage() {
  const { query } = useRoute()
  const place = comparedIn(query)
  if (place !== null) return <CompareView {...place} />
  const view = VIEWS.find(({ value }) => value === query.view)?.value ?? 'changes'
  return (
    <div className="history">
      {view === 'changes' ? <Changes /> : <Tools view={view} />}
      {view === 'snapshots' && <Snapshots />}
      {view === 'exports' && <ExportLog />}
    </div>
  )
}

/** A change is compared with what was before it; two revisions with each other. */
function comparedIn({ change, view, a, b }: Record<string, string>) {
  const seq = seqOf(change)
  if (seq !== null) return { from: seq - 1, to: seq, head: <ChangeHead seq={seq} /> }
  if (view !== 'compare') return null
  const revisions = { from: seqOf(a) ?? 1, to: seqOf(b) }
  return { ...revisions, head: <RevisionsHead {...revisions} /> }
}

function seqOf(text: string | undefined): number | null {
  const seq = Number(text)
  return Number.isInteger(seq) && seq >= 1 ? seq : null
}

function Changes() {
  const { query } = useRoute()
  const filter = useMemo(() => filterOfQuery(query), [query])
  const page = pageOfQuery(query)
  const story = useStory(filter, page)
  return (
    <>
      <Tools view="changes">
        <StoryFilters filter={filter} authors={story.answer?.authors ?? []} />
      </Tools>
      <StoryView filter={filter} page={page} story={story} />
    </>
  )
}

function Tools({ view, children }: { view: string; children?: React.ReactNode }) {
  return (
    <div className="toolbar" role="toolbar" aria-label="历史工具">
      <h2>历史</h2>
      <Segmented
        aria-label="历史内容"
        value={view}
        options={[...VIEWS]}
        onChange={(next) => navigate('history', next === 'changes' ? {} : { view: next })}
      />
      {children}
    </div>
  )
}
