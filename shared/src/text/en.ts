/** The English, gathered from its areas. */
import { agenda } from './en/agenda'
import { answer } from './en/answer'
import { board } from './en/board'
import { cards } from './en/cards'
import { common } from './en/common'
import { cycle } from './en/cycle'
import { domain } from './en/domain'
import { editor } from './en/editor'
import { lead } from './en/lead'
import { list } from './en/list'
import { locks } from './en/locks'
import { notes } from './en/notes'
import { out } from './en/out'
import { refusals } from './en/refusals'
import { report } from './en/report'
import { reportOut } from './en/reportOut'
import { results } from './en/results'
import { room } from './en/room'
import { screen } from './en/screen'
import { sides } from './en/sides'
import { start } from './en/start'
import { talk } from './en/talk'
import { templates } from './en/templates'
import { thickness } from './en/thickness'
import { time } from './en/time'
import { versions } from './en/versions'
import { votes } from './en/votes'

export const en = {
  agenda,
  answer,
  board,
  cards,
  common,
  cycle,
  domain,
  editor,
  lead,
  list,
  locks,
  notes,
  out,
  refusals,
  report,
  reportOut,
  results,
  room,
  screen,
  sides,
  start,
  talk,
  templates,
  thickness,
  time,
  versions,
  votes,
}
