import type { ReactNode } from 'react'
import type { HistoryEntry, HistoryFilter } from '../../../../shared/history/story.ts'
import { SNAPSHOTS } from '../../../../shared/lists/snapshots.ts'
import { useRows } from '../../../service/use-ledger.tsx'
import { dayText } from '../moment-text.ts'
import { StoryEntry } from './StoryEntry.tsx'

interface StoryListProps {
  entries: readonly HistoryEntry[]
  filter: HistoryFilter
  actionsOf(entry: HistoryEntry): ReactNode
}

/** Entries under the days on which they were made. */
export function StoryList({ entries, filter, actionsOf }: StoryListProps) {
  const snapshots = useRows(SNAPSHOTS)
  const names = Map.groupBy(snapshots, ({ cells }) => Number(cells.seq))
  const days = [...Map.groupBy(entries, ({ at }) => dayText(at))]
  return days.map(([day, own]) => (
    <section key={day} className="story-day" aria-label={day}>
      <h3>{day}</h3>
      <ol>
        {own.map((entry) => (
          <StoryEntry
            key={entry.seq}
            entry={entry}
            filter={filter}
            names={(names.get(entry.seq) ?? []).map(({ cells }) => String(cells.name))}
            actions={actionsOf(entry)}
          />
        ))}
      </ol>
    </section>
  ))
}
