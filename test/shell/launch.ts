/** The desktop app for a spec that runs on both: the stand-in, and Electron where that is there. */
import { RealApp } from './real-app.ts'
import { DesktopApp } from './stand-in/desktop-app.ts'

/** True under `npm run test:electron`. */
export const IS_REAL = Boolean(process.env.ELECTRON_EXECUTABLE)

export type App = Pick<DesktopApp, 'page' | 'look' | 'window' | 'click' | 'tell' | 'close'>

export function launch(home: string): Promise<App> {
  return IS_REAL ? RealApp.launch(home) : DesktopApp.launch(home)
}
