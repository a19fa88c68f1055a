import type { Rectangle } from 'electron'

interface Display {
  workArea: Rectangle
  size: { width: number; height: number }
  scaleFactor: number
}

const area = { x: 0, y: 0, width: 1920, height: 1040 }

const display: Display = {
  workArea: area,
  size: { width: 1920, height: 1080 },
  scaleFactor: 1,
}

export const screen = {
  getAllDisplays: (): Display[] => [display],
  getPrimaryDisplay: (): Display => display,
}
