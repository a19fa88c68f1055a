/** The guided tour: seven things on the page of projects; Esc or × ends it. */
import { Tour } from 'antd'
import { useEffect, useState } from 'react'
import { useLedgerStore } from '../../service/use-ledger.tsx'
import { currentRoute } from '../router.ts'
import { showHelp } from './help.ts'
import { TOUR_STOPS } from './tour-steps.ts'
import './help.css'

export function GuidedTour() {
  const store = useLedgerStore()
  const isReady = useAppearance(TOUR_STOPS[0]?.at ?? '')
  const [current, setCurrent] = useState(0)
  // What was begun counts as shown, whether it is read to its end or not.
  useEffect(() => {
    store.service.tour.shown().catch(() => {})
  }, [store])
  useStepFocus(isReady ? current : null)
  useEndElsewhere()
  if (!isReady) return null
  return (
    <Tour
      open
      rootClassName="tour"
      current={current}
      onChange={setCurrent}
      onClose={() => showHelp(null)}
      onFinish={() => showHelp(null)}
      closable={{ 'aria-label': '结束导览' }}
      steps={TOUR_STOPS.map(({ at, title, description, placement }, place) => ({
        title,
        description,
        placement: placement ?? ('bottom' as const),
        target: () => document.querySelector<HTMLElement>(at) ?? document.body,
        prevButtonProps: { children: '上一步' },
        nextButtonProps: { children: place === TOUR_STOPS.length - 1 ? '开始使用' : '下一步' },
      }))}
      indicatorsRender={(step, total) => `${step + 1} / ${total}`}
    />
  )
}

/** True from the moment at which something of this selector is on the page. */
function useAppearance(selector: string): boolean {
  const [isThere, setThere] = useState(() => document.querySelector(selector) !== null)
  useEffect(() => {
    if (isThere) return
    const observer = new MutationObserver(() => {
      if (document.querySelector(selector) !== null) setThere(true)
    })
    observer.observe(document.body, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [isThere, selector])
  return isThere
}

/** Keys go to the step that is shown, and afterwards back to where they went before. */
function useStepFocus(step: number | null): void {
  const isShown = step !== null
  useEffect(() => {
    if (!isShown) return
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [isShown])
  useEffect(() => {
    if (step === null) return
    const frame = requestAnimationFrame(() =>
      document.querySelector<HTMLElement>('.tour .ant-tour-next-btn')?.focus(),
    )
    return () => cancelAnimationFrame(frame)
  }, [step])
}

/** The things pointed at are on this page alone. */
function useEndElsewhere(): void {
  useEffect(() => {
    const onLeave = () => {
      if (currentRoute().key !== 'projects') showHelp(null)
    }
    window.addEventListener('hashchange', onLeave)
    return () => window.removeEventListener('hashchange', onLeave)
  }, [])
}
