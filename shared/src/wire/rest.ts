/** Every route of the server: method, address, who may, what goes in and what comes out. */
import { z } from 'zod'
import { SAID_MAX } from '../domain/cycle'
import { NoteId, ParticipantId, RoomId } from '../domain/ids'
import { Language } from '../domain/language'
import { Colour, Day, NAME_MAX, Note } from '../domain/note'
import { Locks } from '../domain/locks'
import { ZoneKey } from '../domain/placedTemplate'
import { MeasureStatus, Phase } from '../domain/phase'
import { Role } from '../domain/role'
import { FieldId, StatementId } from '../domain/scorecard'
import { Sector } from '../domain/sector'
import { Situation } from '../domain/situation'
import { Refusal } from '../domain/refusal'
import { command, Done, get, Nothing, NoteText, put } from './route'
import { agendaRoutes } from './agendaRoutes'
import { assessmentRoutes } from './assessments'
import { cycleRoutes } from './cycleRoutes'
import { groupTalkRoutes } from './groupTalkRoutes'
import { namedRoutes } from './namedRoutes'
import { placeRoutes } from './placeRoutes'
import { proposalRoutes } from './proposalRoutes'
import { AnswerSheet, roundRoutes } from './roundRoutes'
import { reportRoutes } from './reportRoutes'
import { OwnScorecard, SCORECARD_BODY_LIMIT, scorecardRoutes } from './scorecards'
import { talkRoutes } from './talkRoutes'
import { Focus, SessionView, Turnout } from './session'
import { sidesRoutes } from './sidesRoutes'
import { voteRoutes } from './voteRoutes'
import { versionRoutes } from './versions'

const Name = z.string().trim().max(NAME_MAX)
const Title = z.string().trim().min(1).max(120)
/** 128 bits as base64url. */
export const Secret = z.string().regex(/^[A-Za-z0-9_-]{22}$/)
const Owner = z.string().trim().min(1).max(NAME_MAX)

/** Who I am in this room. A display name of null is shown as the pseudonym "Deltaker <number>". */
export const Me = z.object({
  id: ParticipantId,
  role: Role,
  /** Null until joined. */
  number: z.number().int().nullable(),
  name: z.string().nullable(),
  sector: Sector.nullable(),
  joined: z.boolean(),
})
export type Me = z.infer<typeof Me>

/** A capability link. The address is null where only its digest is kept (the facilitator's). */
export const RoomLink = z.object({
  role: Role,
  url: z.string().nullable(),
  createdAt: z.number(),
  revoked: z.boolean(),
})
export type RoomLink = z.infer<typeof RoomLink>

export const Person = z.object({
  id: ParticipantId,
  /** Null for who has entered and not joined: observers, and facilitators who only lead. */
  number: z.number().int().nullable(),
  name: z.string().nullable(),
  role: Role,
  present: z.boolean(),
  revoked: z.boolean(),
})
export type Person = z.infer<typeof Person>

export const NewNote = z.object({
  id: NoteId,
  kind: z.enum(['idea', 'measure']),
  text: NoteText,
  phase: Phase.optional(),
  /** The zone of a model it is about; without one it lies in its phase. */
  zone: ZoneKey.nullable().optional(),
  colour: Colour.optional(),
  field: FieldId.nullable().optional(),
  statement: StatementId.nullable().optional(),
  owner: Owner.nullable().optional(),
  due: Day.nullable().optional(),
})
export const NoteChange = z
  .object({
    kind: z.enum(['idea', 'measure']),
    text: NoteText,
    phase: Phase,
    zone: ZoneKey.nullable(),
    colour: Colour,
    owner: Owner.nullable(),
    due: Day.nullable(),
    status: MeasureStatus,
    /** Why it was put aside. */
    why: z.string().trim().max(SAID_MAX).nullable(),
    archived: z.boolean(),
  })
  .partial()
  .strict()

export const routes = {
  /** With a scorecard kept from another room where there is one. */
  createRoom: {
    ...command(
      '/api/rooms',
      'anyone',
      z.object({ title: Title, language: Language, situation: Situation, scorecard: OwnScorecard.optional() }),
      z.object({ room: RoomId, links: z.array(RoomLink) }),
    ),
    limit: SCORECARD_BODY_LIMIT,
  },
  /** Exchanges a link's secret for a pass in a cookie; in a browser that has one, the pass gains the link's role. */
  enter: command(
    '/api/rooms/:room/enter',
    'anyone',
    z.object({ secret: Secret }),
    z.object({ me: Me, title: z.string(), language: Language }),
  ),
  /** Exchanges a one-time code made on another device; the new device is the same person. */
  redeemDevice: command(
    '/api/devices',
    'anyone',
    z.object({ code: z.string().trim().min(6).max(20) }),
    z.object({ room: RoomId }),
  ),
  makeDeviceCode: command(
    '/api/rooms/:room/devices',
    'observer',
    Nothing,
    z.object({ code: z.string(), expiresAt: z.number(), url: z.string() }),
  ),
  me: get('/api/rooms/:room/me', 'observer', Me),
  /** Joins, or changes name and sector. An empty name means the pseudonym. */
  join: command('/api/rooms/:room/me', 'participant', z.object({ name: Name, sector: Sector.nullable() }), Me),
  session: get(
    '/api/rooms/:room/session',
    'observer',
    z.object({ session: SessionView, turnout: Turnout, now: z.number() }),
  ),

  links: get('/api/rooms/:room/links', 'facilitator', z.array(RoomLink)),
  replaceLink: command('/api/rooms/:room/links/:role/replace', 'facilitator', Nothing, RoomLink),
  revokeLink: command('/api/rooms/:room/links/:role/revoke', 'facilitator', Nothing, Done),
  people: get('/api/rooms/:room/people', 'facilitator', z.array(Person)),
  revokePerson: command('/api/rooms/:room/people/:person/revoke', 'facilitator', Nothing, Done),
  restorePerson: command('/api/rooms/:room/people/:person/restore', 'facilitator', Nothing, Done),
  setRoom: command(
    '/api/rooms/:room',
    'facilitator',
    z
      .object({ title: Title, language: Language, threshold: z.number().int().min(3).max(50) })
      .partial()
      .strict(),
    Done,
    'PATCH',
  ),

  ...roundRoutes,

  ...namedRoutes,

  ...voteRoutes,

  ...placeRoutes,

  ...proposalRoutes,

  setFocus: command('/api/rooms/:room/focus', 'facilitator', z.object({ focus: Focus, gather: z.boolean() }), Done),
  setPhase: command('/api/rooms/:room/phase', 'facilitator', z.object({ phase: Phase }), Done),
  /** Replaces what was locked; what is on its way in these seconds is still taken. */
  setLocks: command('/api/rooms/:room/locks', 'facilitator', Locks, Done),
  /** `minutes` from now, or `extend` the running one by minutes, or null stops it. */
  setTimer: command(
    '/api/rooms/:room/timer',
    'facilitator',
    z.object({ minutes: z.number().positive().max(600).nullable(), extend: z.boolean() }),
    Done,
  ),

  ...cycleRoutes,

  notes: get('/api/rooms/:room/notes', 'observer', z.array(Note)),
  addNote: put('/api/rooms/:room/notes', 'participant', NewNote, z.object({ note: Note })),
  changeNote: command('/api/rooms/:room/notes/:note', 'participant', NoteChange, z.object({ note: Note }), 'PATCH'),
  hideNote: command('/api/rooms/:room/notes/:note/hide', 'facilitator', Nothing, Done),
  ...scorecardRoutes,
  ...reportRoutes,
  ...sidesRoutes,
  ...agendaRoutes,
  ...assessmentRoutes,
  ...talkRoutes,
  ...groupTalkRoutes,
  unhideNote: command('/api/rooms/:room/notes/:note/unhide', 'facilitator', Nothing, Done),

  ...versionRoutes,
} as const
export type RouteName = keyof typeof routes
export type BodyOf<N extends RouteName> = z.input<(typeof routes)[N]['body']>
export type ReplyOf<N extends RouteName> = z.output<(typeof routes)[N]['reply']>

/** Every refusal looks like this; `stored` comes with `answers-changed`, `faults` with `bad-request`. */
export const RefusalReply = z.object({
  refusal: Refusal,
  faults: z.array(z.object({ path: z.string(), problem: z.string() })).optional(),
  stored: AnswerSheet.optional(),
})
export type RefusalReply = z.infer<typeof RefusalReply>
