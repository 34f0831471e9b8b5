/** The bokmål, the source language, gathered from its areas. */
import { agenda } from './nb/agenda'
import { answer } from './nb/answer'
import { board } from './nb/board'
import { cards } from './nb/cards'
import { common } from './nb/common'
import { cycle } from './nb/cycle'
import { domain } from './nb/domain'
import { editor } from './nb/editor'
import { lead } from './nb/lead'
import { list } from './nb/list'
import { locks } from './nb/locks'
import { notes } from './nb/notes'
import { out } from './nb/out'
import { refusals } from './nb/refusals'
import { report } from './nb/report'
import { reportOut } from './nb/reportOut'
import { results } from './nb/results'
import { room } from './nb/room'
import { screen } from './nb/screen'
import { sides } from './nb/sides'
import { start } from './nb/start'
import { talk } from './nb/talk'
import { templates } from './nb/templates'
import { thickness } from './nb/thickness'
import { time } from './nb/time'
import { versions } from './nb/versions'
import { votes } from './nb/votes'

export const nb = {
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
