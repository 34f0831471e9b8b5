/** A room's session handed to components in tests, without a network. */
import { noLocks } from '@samklang/shared/domain/locks'
import type { SessionView, Turnout } from '@samklang/shared/wire/session'
import type { Me } from '@samklang/shared/wire/rest'
import type { ReactNode } from 'react'
import { RoomSessionContext, type RoomSession } from '../session/RoomSession'
import { TextProvider } from '../text'

export function aSession(more: Partial<SessionView> = {}): SessionView {
  return {
    revision: 1,
    room: {
      id: 'room-1234' as SessionView['room']['id'], // reason: a branded id in a test
      title: 'Møteplassen',
      language: 'nb',
      situation: { size: 'some', dependent: false },
      threshold: 3,
      epoch: 'epoch',
      scorecard: 'samson',
    },
    assessment: {
      id: 'assess-1' as SessionView['assessment']['id'], // reason: a branded id in a test
      title: 'Vår',
      startedAt: 0,
      finishedAt: null,
      scorecard: 'samson',
    },
    assessments: [],
    focus: { kind: 'welcome' },
    gathered: 0,
    phase: 'map',
    turn: 1,
    turnsEnded: [],
    locks: { ...noLocks, at: 0 },
    agenda: null,
    timer: null,
    rounds: [],
    joint: {},
    results: [],
    outcomes: {},
    talked: [],
    talkList: null,
    places: [],
    proposal: null,
    votes: [],
    sides: [],
    writing: { open: null, shown: null, release: 0 },
    ...more,
  }
}

const noneWaiting: Turnout['waiting'] = { writing: null, outside: { ideas: 0, people: 0 } }

export const aPerson: Me = {
  id: 'person-12' as Me['id'], // reason: a branded id in a test
  role: 'participant',
  number: 7,
  name: null,
  sector: null,
  joined: true,
}

export function InRoom(props: { session?: SessionView; turnout?: Partial<Turnout>; me?: Me; children: ReactNode }) {
  const { session = aSession(), me = aPerson, children } = props
  const room: RoomSession = {
    room: session.room.id,
    session,
    turnout: {
      present: 12,
      joined: 12,
      answered: {},
      proposal: null,
      waiting: noneWaiting,
      live: {},
      ...props.turnout,
    },
    me,
    role: me.role,
    connection: 'live',
    now: () => 1000,
    refresh: async () => undefined,
    iAm: () => undefined,
  }
  return (
    <TextProvider language="nb">
      <RoomSessionContext value={room}>{children}</RoomSessionContext>
    </TextProvider>
  )
}
