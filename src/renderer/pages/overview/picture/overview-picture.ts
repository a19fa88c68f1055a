/** The S-curve and the heat table as one picture, for slides and messages. */
import { init } from 'echarts/core'
import type { CityFigures } from '../../../../shared/overview/city-figures.ts'
import { longDay } from '../../../../shared/overview/number-text.ts'
import type { PlanDefinition } from '../../../../shared/plan/definition.ts'
import { FONT, palette } from '../../../app/theme.ts'
import { curveOption } from '../s-curve-option.ts'
import { drawHeat, heatHeight } from './draw-heat.ts'

/** CSS pixels; the picture has twice as many, so that it is sharp when it is enlarged. */
const WIDTH = 1000
const CURVE_HEIGHT = 340
const TITLE_HEIGHT = 56
const MARGIN = 24
const SCALE = 2

export async function overviewPicture(
  { city, year }: PlanDefinition,
  { table, curve, day }: CityFigures,
): Promise<File> {
  const canvas = document.createElement('canvas')
  canvas.width = WIDTH * SCALE
  canvas.height = (TITLE_HEIGHT + CURVE_HEIGHT + heatHeight(table) + MARGIN * 2) * SCALE
  const pen = canvas.getContext('2d')
  if (pen === null) throw new TypeError('a canvas without a pen')
  pen.scale(SCALE, SCALE)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, WIDTH, canvas.height)
  pen.fillStyle = palette.text
  pen.font = `600 20px ${FONT}`
  pen.textAlign = 'center'
  pen.textBaseline = 'middle'
  const title = `${city}${year}年治气重点工程进展（${longDay(day)}）`
  pen.fillText(title, WIDTH / 2, TITLE_HEIGHT / 2 + 4)
  const room = WIDTH - MARGIN * 2
  pen.drawImage(await curveImage(curve, room), MARGIN, TITLE_HEIGHT, room, CURVE_HEIGHT)
  drawHeat(pen, table, { left: MARGIN, top: TITLE_HEIGHT + CURVE_HEIGHT + MARGIN, width: room })
  return new File([await pngOf(canvas)], `${title}.png`, { type: 'image/png' })
}

async function curveImage(curve: CityFigures['curve'], width: number): Promise<HTMLImageElement> {
  const chart = init(null, null, { renderer: 'svg', ssr: true, width, height: CURVE_HEIGHT })
  chart.setOption(curveOption(curve))
  // Written inside an attribute as they are, double quotes of font names would break it.
  const svg = chart.renderToSVGString().replaceAll(FONT, FONT.replaceAll('"', "'"))
  chart.dispose()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  return image
}

function pngOf(canvas: HTMLCanvasElement): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob === null) reject(new TypeError('a canvas that gives no picture'))
      else resolve(blob)
    }, 'image/png')
  })
}
