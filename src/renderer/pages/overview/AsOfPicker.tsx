import { Button } from 'antd'
import { DayInput } from '../../app/DayInput.tsx'
import { currentRoute, navigate } from '../../app/router.ts'
import { useAsOf } from './overview-facts.ts'

/** The day for which deadlines are judged, in any spelling; statuses are always those of now. */
export function AsOfPicker() {
  const { day, isToday } = useAsOf()
  const go = (at?: string) => {
    const { at: _was, ...rest } = currentRoute().query
    navigate('overview', at === undefined ? rest : { ...rest, at })
  }
  return (
    <span className="as-of">
      <label htmlFor="as-of">按此日判断时限</label>
      <DayInput id="as-of" day={day} onDay={go} />
      {!isToday && (
        <Button type="link" onClick={() => go()}>
          回到今天
        </Button>
      )}
    </span>
  )
}
