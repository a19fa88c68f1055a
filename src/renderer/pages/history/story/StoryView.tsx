import { Button, Empty, Pagination } from 'antd'
import { useRef } from 'react'
import type { HistoryFilter, HistoryPage } from '../../../../shared/history/story.ts'
import { AnswerState } from '../../../app/AnswerState.tsx'
import { showHistory } from '../history-query.ts'
import { TakeBackButton } from '../take-back/TakeBackButton.tsx'
import { AuditButton } from './AuditButton.tsx'
import { StoryList } from './StoryList.tsx'
import { PAGE_SIZE } from './use-story.ts'
import './story.css'

interface StoryViewProps {
  filter: HistoryFilter
  page: number
  story: { answer: HistoryPage | null; failure: string | null; retry(): void }
}

/** The changes that the filter leaves, page by page. */
export function StoryView({ filter, page, story }: StoryViewProps) {
  const { answer, failure, retry } = story
  const scroller = useRef<HTMLElement>(null)
  const isFiltered = Object.keys(filter).length > 0
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard has to scroll it */}
      <section ref={scroller} className="story" aria-label="改动记录" tabIndex={0}>
        <AnswerState {...{ answer, failure, retry }} waiting="正在读取历史…" />
        {answer !== null && answer.entries.length > 0 && (
          <StoryList
            entries={answer.entries}
            filter={filter}
            actionsOf={(entry) => <TakeBackButton entry={entry} isLink />}
          />
        )}
        {answer?.total === 0 && (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="没有这样的改动">
            {isFiltered && <Button onClick={() => showHistory({})}>清除筛选</Button>}
          </Empty>
        )}
      </section>
      <footer className="story-foot">
        <span role="status">
          {answer !== null && `${isFiltered ? '筛选出' : '共'} ${answer.total} 次改动`}
        </span>
        {answer !== null && answer.total > 0 && <AuditButton filter={filter} />}
        <span className="toolbar-gap" />
        {answer !== null && answer.total > PAGE_SIZE && (
          <Pagination
            size="small"
            current={page}
            pageSize={PAGE_SIZE}
            total={answer.total}
            showSizeChanger={false}
            showQuickJumper
            onChange={(next) => {
              showHistory(filter, next)
              scroller.current?.scrollTo(0, 0)
            }}
          />
        )}
      </footer>
    </>
  )
}
