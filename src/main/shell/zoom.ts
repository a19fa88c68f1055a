/** One zoom for all windows, kept for the next run. */
import { BrowserWindow } from 'electron'
import type { Remembered } from './remembered.ts'

/** Each level is a fifth larger: 52 % to 207 %. */
const LIMIT = { least: -3.5, most: 4 }
const STEP = 0.5

export type ZoomStep = 'in' | 'out' | 'reset'

export function zoom(remembered: Remembered, step: ZoomStep): void {
  const wish = step === 'reset' ? 0 : remembered.zoomLevel + (step === 'in' ? STEP : -STEP)
  remembered.zoomLevel = Math.max(LIMIT.least, Math.min(wish, LIMIT.most))
  for (const { webContents } of BrowserWindow.getAllWindows())
    webContents.setZoomLevel(remembered.zoomLevel)
}
