/** Every migration in the order they are run; append only, and never edit one that has been merged. */
import { documents } from './0001-documents'
import { rooms } from './0002-rooms'
import { rounds } from './0003-rounds'
import { formerNames } from './0004-former-names'
import { versions } from './0005-versions'
import { turns } from './0006-turns'
import { votes } from './0007-votes'
import { scorecards } from './0008-scorecards'
import { nodes } from './0010-nodes'
import { locks } from './0011-locks'
import { talk } from './0012-talk'
import { namedAnswers } from './0013-named-answers'
import { sides } from './0014-sides'
import { assessments } from './0015-assessments'
import { reports } from './0016-reports'
import { agendas } from './0017-agendas'

export interface Migration {
  /** Its number and subject, as in the file name. */
  readonly name: string
  /** One or more statements, run together in one transaction. */
  readonly sql: string
}

export const migrations: readonly Migration[] = [
  documents,
  rooms,
  rounds,
  formerNames,
  versions,
  turns,
  votes,
  scorecards,
  nodes,
  locks,
  talk,
  namedAnswers,
  sides,
  assessments,
  reports,
  agendas,
]
