/** Every command of the board. The canvas, the list and the keyboard all read this list, and a test walks it. */
import { mayAct } from '@samklang/shared/domain/role'
import { archive } from './archive'
import { become } from './become'
import { colour } from './colour'
import type { Command, Scene } from './Command'
import { details } from './details'
import { hide } from './hide'
import { move } from './move'
import { redo } from './redo'
import { restore } from './restore'
import { undo } from './undo'
import { write } from './write'

/** In the order of the menus within each group. A new command is a file beside this one and a line here. */
export const commands: readonly Command[] = [write, move, colour, become, details, hide, archive, restore, undo, redo]

/** Can this be done here and now, by this person, with what is chosen? */
export function isOffered(command: Command, scene: Scene): boolean {
  const { length } = scene.chosen
  const fitting = command.on === 'board' || (command.on === 'note' ? length === 1 : length > 0)
  return fitting && mayAct(scene.role, command.who) && (command.fits?.(scene) ?? true)
}

/** What may be done with the chosen notes, or with the board when `on` says so. */
export function offered(scene: Scene, on: 'chosen' | 'board'): Command[] {
  return commands.filter((command) => (command.on === 'board') === (on === 'board') && isOffered(command, scene))
}
