import { App, Button, Input } from 'antd'
import { useEffect, useState } from 'react'
import { parseDay } from '../../../shared/values/date.ts'
import { navigate, useRoute } from '../../app/router.ts'
import { useAsOf } from './overview-facts.ts'

/** The day for which deadlines are judged, in any spelling; statuses are always those of now. */
export function AsOfPicker() {
  const { query } = useRoute()
  const { message } = App.useApp()
  const { day, isToday } = useAsOf()
  const [typed, setTyped] = useState(day)
  useEffect(() => setTyped(day), [day])
  const { at: _at, ...rest } = query

  const go = () => {
    if (typed.trim() === day) return
    const read = parseDay(typed.trim())
    if (read !== null) navigate('overview', { ...rest, at: read })
    else {
      void message.warning(`“${typed}”不是日期，请写成 ${day}`)
      setTyped(day)
    }
  }

  return (
    <span className="as-of">
      <label htmlFor="as-of">按此日判断时限</label>
      <Input
        id="as-of"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onPressEnter={go}
        onBlur={go}
      />
      {!isToday && (
        <Button type="link" onClick={() => navigate('overview', rest)}>
          回到今天
        </Button>
      )}
    </span>
  )
}
