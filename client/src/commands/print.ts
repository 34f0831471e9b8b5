/** Prints the board: its notes by phase, as headings and lists. */
import { PrinterSmallIcon } from '@navikt/aksel-icons'
import type { Command } from './Command'

export const print: Command = {
  id: 'print',
  name: 'out.print',
  icon: PrinterSmallIcon,
  on: 'board',
  who: 'observer',
  group: 'board',
  run() {
    // After the menu has closed and given back its focus; what is printed is made when the browser says that it begins.
    setTimeout(() => window.print(), 50)
    return null
  },
}
