import { type ECharts, init } from 'echarts/core'
import { useEffect, useRef } from 'react'
import type { SCurve } from '../../../shared/overview/s-curve.ts'
import { useRoute } from '../../app/router.ts'
import { useScreenPalette } from '../../app/theme.ts'
import { curveOption, DUE } from './s-curve-option.ts'
import { subsetHref } from './subset-link.tsx'

/** The S-curve of the year; a click on a point lists the projects that it counts. */
export function SCurveChart({ curve }: { curve: SCurve }) {
  const { at } = useRoute().query
  const colors = useScreenPalette()
  const box = useRef<HTMLDivElement>(null)
  const chart = useRef<ECharts | null>(null)

  useEffect(() => {
    if (box.current === null) return
    const drawn = init(box.current, null, { renderer: 'svg' })
    chart.current = drawn
    const observer = new ResizeObserver(() => {
      drawn.resize()
      scaleOnPaper(drawn)
    })
    observer.observe(box.current)
    return () => {
      observer.disconnect()
      drawn.dispose()
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption(curveOption(curve, colors))
  }, [curve, colors])

  useEffect(() => {
    const open = ({ seriesName, dataIndex }: { seriesName?: string; dataIndex: number }) => {
      location.hash =
        seriesName === DUE ? dueHref(curve, dataIndex, at) : doneHref(curve, dataIndex, at)
    }
    const drawn = chart.current
    drawn?.on('click', open)
    return () => void drawn?.off('click', open)
  }, [curve, at])

  return (
    <section className="panel panel-curve" aria-labelledby="overview-curve">
      <h3 id="overview-curve">
        完成进度曲线<small>{noteOf(curve)}</small>
      </h3>
      <div ref={box} className="curve" aria-hidden="true" />
      <MonthTable curve={curve} at={at} />
    </section>
  )
}

/** With a view box the style sheet can fit the drawing to the sheet, whose layout cannot be measured. */
function scaleOnPaper(drawn: ECharts): void {
  const svg = drawn.getDom().querySelector('svg')
  svg?.setAttribute('viewBox', `0 0 ${drawn.getWidth()} ${drawn.getHeight()}`)
}

/** The same figures as a table: for the keyboard, for screen readers, and for print. */
function MonthTable({ curve, at }: { curve: SCurve; at: string | undefined }) {
  return (
    <table className="curve-table">
      <thead>
        <tr>
          <th scope="col">月份</th>
          {curve.months.map((month) => (
            <th key={month} scope="col">
              {Number(month.slice(5))}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">累计应完成</th>
          {curve.months.map((month, index) => (
            <td key={month}>
              <a href={dueHref(curve, index, at)}>{curve.due[index]}</a>
            </td>
          ))}
        </tr>
        <tr>
          <th scope="row">累计已完成</th>
          {curve.months.map((month, index) => (
            <td key={month} className={isBehind(curve, index) ? 'curve-behind' : ''}>
              <DoneLink curve={curve} index={index} at={at} />
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}

function DoneLink({ curve, index, at }: { curve: SCurve; index: number; at: string | undefined }) {
  const done = curve.done[index]
  if (done == null) return null
  const title = isBehind(curve, index)
    ? `比应完成少 ${(curve.due[index] ?? 0) - done}，列出到期未完成的`
    : undefined
  return (
    <a href={doneHref(curve, index, at)} title={title}>
      {done}
    </a>
  )
}

function dueHref({ months }: SCurve, index: number, at: string | undefined): string {
  return subsetHref(at, `due:${months[index]}`)
}

/** Where fewer are finished than should be, to those that are missing. */
function doneHref(curve: SCurve, index: number, at: string | undefined): string {
  const month = curve.months[index]
  return isBehind(curve, index)
    ? subsetHref(at, `behind:${month}`, { field: 'status' })
    : subsetHref(at, `finished:${month}`)
}

function isBehind({ due, done }: SCurve, index: number): boolean {
  const value = done[index]
  return value != null && value < (due[index] ?? 0)
}

function noteOf({ withoutDeadline, doneUndated }: SCurve): string {
  return [
    withoutDeadline === 0 ? '' : `${withoutDeadline} 个无时限，未计入`,
    doneUndated === 0 ? '' : `${doneUndated} 个完成无日期，计入当月`,
  ]
    .filter((part) => part !== '')
    .join('；')
}
