/** How the S-curve is drawn, on the page and in the picture alike. */
import { LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { SCurve } from '../../../shared/overview/s-curve.ts'
import { FONT, palette } from '../../app/theme.ts'

use([LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer])

export const DUE = '应完成（累计）'
const DONE = '实际完成（累计）'

/** In the colours of the screen or, for a picture, of paper. */
export function curveOption({ months, due, done }: SCurve, colors = palette) {
  const axis = { axisLine: { lineStyle: { color: colors.line } }, axisTick: { show: false } }
  const label = { color: colors.textSoft, fontFamily: FONT, fontSize: 11 }
  return {
    animation: false,
    textStyle: { fontFamily: FONT, fontSize: 12 },
    grid: { left: 40, right: 12, top: 28, bottom: 22 },
    legend: { top: 0, right: 0, itemHeight: 8, textStyle: label },
    tooltip: { trigger: 'axis' },
    xAxis: {
      type: 'category',
      data: months.map((month) => `${Number(month.slice(5))}月`),
      axisLabel: label,
      ...axis,
    },
    yAxis: {
      type: 'value',
      // Projects are counted: between two numbers there is none.
      minInterval: 1,
      axisLabel: label,
      splitLine: { lineStyle: { color: colors.lineSoft } },
    },
    series: [
      {
        name: DUE,
        type: 'line',
        data: due,
        symbolSize: 6,
        lineStyle: { type: 'dashed', color: colors.textSoft, width: 1.5 },
        itemStyle: { color: colors.textSoft },
      },
      {
        name: DONE,
        type: 'line',
        data: done,
        symbolSize: 7,
        lineStyle: { color: colors.accent, width: 2.5 },
        itemStyle: { color: colors.accent },
      },
    ],
  }
}
