/** Which commands come out otherwise where rows are missing that are still on their way. */
import type { MenuCommand } from './menu.ts'

/** False for what is done to cells that someone sees or has selected one by one. */
export function needsAllRows(command: MenuCommand): boolean {
  switch (command.does) {
    case 'move':
      return command.toEdge
    case 'edge':
      return command.where === 'first' || command.where === 'last'
    case 'select':
      return command.what !== 'rows'
    case 'next':
    case 'edit':
    case 'openList':
    case 'clear':
    case 'clearAndEdit':
    case 'today':
    case 'fill':
    case 'escape':
    case 'copy':
    case 'copyWithHeader':
    case 'showRecord':
    case 'showCellHistory':
      return false
    default:
      return true
  }
}
