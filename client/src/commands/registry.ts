/** Every command of the board. The canvas, the list and the keyboard all read this list, and a test walks it. */
import { isPlaceLocked } from '@samklang/shared/domain/locks'
import { mayAct } from '@samklang/shared/domain/role'
import { add } from './add'
import { align } from './align'
import { answerPhase } from './answerPhase'
import { archive } from './archive'
import { archiveTemplate } from './archiveTemplate'
import { become } from './become'
import { colour } from './colour'
import { clear } from './clear'
import { comment } from './comment'
import { details } from './details'
import { duplicate } from './duplicate'
import { endTurn } from './endTurn'
import { find } from './find'
import { gather, gatherNote } from './gather'
import { hide } from './hide'
import { link } from './link'
import { lock } from './lock'
import { look } from './look'
import { merge } from './merge'
import { move } from './move'
import { moveTemplate } from './moveTemplate'
import { oddities } from './oddities'
import { openPlacement } from './openPlacement'
import { park } from './park'
import { paste } from './paste'
import { pile } from './pile'
import { print } from './print'
import { placeTemplate } from './placeTemplate'
import { redo } from './redo'
import { reopenTurn } from './reopenTurn'
import { reply } from './reply'
import { restore } from './restore'
import { restoreTemplate } from './restoreTemplate'
import { showTemplate } from './showTemplate'
import { size } from './size'
import { tags } from './tags'
import { takeOut, takeOutChosen } from './takeOut'
import { tidy } from './tidy'
import { uncomment } from './uncomment'
import { undo } from './undo'
import { unlink } from './unlink'
import { unmerge } from './unmerge'
import { unpile } from './unpile'
import { versions } from './versions'
import { write } from './write'
import type { Command, Group, Scene } from './Command'

/** In the order of the menus within each group. A new command is a file beside this one and a line here. */
export const commands: readonly Command[] = [
  add,
  write,
  move,
  park,
  align,
  colour,
  size,
  tags,
  become,
  details,
  duplicate,
  pile,
  unpile,
  merge,
  unmerge,
  link,
  unlink,
  look,
  comment,
  reply,
  uncomment,
  answerPhase,
  showTemplate,
  tidy,
  paste,
  find,
  takeOut,
  takeOutChosen,
  print,
  oddities,
  versions,
  placeTemplate,
  moveTemplate,
  archiveTemplate,
  restoreTemplate,
  openPlacement,
  gather,
  gatherNote,
  lock,
  clear,
  endTurn,
  reopenTurn,
  hide,
  archive,
  restore,
  undo,
  redo,
]

/** Can this be done here and now, by this person, with what is chosen? */
export function isOffered(command: Command, scene: Scene): boolean {
  const { length } = scene.chosen
  const fitting = command.on === 'board' || (command.on === 'note' ? length === 1 : length > 0)
  return fitting && mayAct(scene.role, command.who) && !isLockedFor(command, scene) && (command.fits?.(scene) ?? true)
}

/** Groups of commands that change the notes they are done with. Talking and looking are never locked. */
const changing = new Set<Group>(['write', 'place', 'join', 'away'])

function isLockedFor(command: Command, { chosen, role, session }: Scene): boolean {
  if (role === 'facilitator' || command.on === 'board' || !changing.has(command.group)) return false
  return chosen.some((note) => isPlaceLocked(session.locks, note))
}

/** What may be done with the chosen notes, or with the board when `on` says so. */
export function offered(scene: Scene, on: 'chosen' | 'board'): Command[] {
  return commands.filter((command) => (command.on === 'board') === (on === 'board') && isOffered(command, scene))
}
