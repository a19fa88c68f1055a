import { navigate } from '../router.ts'
import { showHelp } from './help.ts'

/** The tour points at things of the page of projects. */
export function startTour(): void {
  navigate('projects')
  showHelp('tour')
}
