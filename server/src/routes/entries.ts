/** Every route of the table with what it does: parts and body in, one action, a reply out. */
import type { RouteName } from '@samklang/shared/wire/rest'
import { endMeeting, extendStep, goToStep, readAgenda, setAgenda, takeBackStep } from '../actions/agenda'
import { answer, answers } from '../actions/answer'
import { askAgain } from '../actions/askAgain'
import { cancelRound } from '../actions/cancelRound'
import { closeRound, reopenRound } from '../actions/closeRound'
import { createRoom, linkSecret, passToken } from '../actions/createRoom'
import { deviceCode, makeDeviceCode, redeemDevice } from '../actions/devices'
import { draftRound } from '../actions/draftRound'
import { enter } from '../actions/enter'
import { join } from '../actions/join'
import { joint } from '../actions/joint'
import { links, replaceLink, revokeLink } from '../actions/links'
import { meOf } from '../actions/me'
import { named } from '../actions/named'
import { addNote, changeNote, hideNote, notes } from '../actions/notes'
import { openRound } from '../actions/openRound'
import { openPlacement } from '../actions/openPlacement'
import { openVote, textsOf } from '../actions/openVote'
import { people, restorePerson, revokePerson } from '../actions/people'
import { endProposal, nudge, propose } from '../actions/propose'
import { hideRound, publishRound, showRound } from '../actions/publishRound'
import { readAssessment, readResults, readSession } from '../actions/read'
import { hiddenNotes, readVote } from '../actions/readVote'
import { addComment, talk } from '../actions/talk'
import { openRanking } from '../actions/openRanking'
import { setTalkList } from '../actions/talkList'
import { talkNotes, writeTalkNote } from '../actions/talkNotes'
import { bringReport } from '../actions/bringReport'
import { lookForReport, readReport, setMandate, setReport } from '../actions/report'
import { readScorecard, setScorecard } from '../actions/scorecards'
import { setPlace } from '../actions/setPlace'
import { setOutcome } from '../actions/setOutcome'
import { cancelSides, chooseSide, makeSides, mySide, openSides, saySide, showSides } from '../actions/sides'
import { setRoom } from '../actions/setRoom'
import { myStance, stance } from '../actions/stance'
import { nameAssessment, startAssessment, takeBackStarted } from '../actions/startAssessment'
import { setFocus, setLocks, setPhase, setTimer } from '../actions/steer'
import { wait, waiting } from '../actions/wait'
import { cancelWriting, hideWriting, openWriting, revealWriting } from '../actions/writing'
import { bringBack, liftPause, pauses, restoreVersion, version, versions } from '../actions/versions'
import { archiveTemplate, moveTemplate, placeTemplate, templates } from '../actions/template'
import { answerStep, endTurn, readTurn, reopenTurn, writeTurn } from '../actions/turn'
import { found } from '../refused'
import { roomOf } from '../storage/rooms'
import { Role } from '@samklang/shared/domain/role'
import { afterLooking, door, type Entry, onBoard, plain, secret } from './entry'

export const entries: { readonly [N in RouteName]: Entry<N> } = {
  createRoom: door(createRoom, ({ room, participant, createdAt }, presenting) => ({
    reply: {
      room,
      links: Role.options.toReversed().map((role) => ({
        role,
        url: presenting.addresses.link(room, linkSecret(presenting, room, role)),
        createdAt,
        revoked: false,
      })),
    },
    pass: { room, token: passToken(presenting, room, participant) },
  })),
  enter: door(
    async (act, { secret }, parts) => enter(act, found(await roomOf(act.tx, parts.room), 'room-not-found'), secret),
    ({ me, title, language, made }, presenting) => ({
      reply: { me, title, language },
      ...(made && {
        pass: { room: presenting.parts.room, token: passToken(presenting, presenting.parts.room, me.id) },
      }),
    }),
  ),
  redeemDevice: door(
    (act, { code }) => redeemDevice(act, code),
    ({ room, participant }, presenting) => ({
      reply: { room },
      pass: { room, token: passToken(presenting, room, participant) },
    }),
  ),
  makeDeviceCode: secret(makeDeviceCode, ({ expiresAt }, presenting) => {
    const code = deviceCode(presenting)
    return { reply: { code, expiresAt, url: presenting.addresses.device(code) } }
  }),
  me: plain(async (act) => meOf(act.person)),
  join: plain(join),
  session: plain(readSession),

  links: secret(links, (all, { addresses, parts }) => ({
    reply: all.map(({ secret, ...link }) => ({
      ...link,
      url: secret === null ? null : addresses.link(parts.room, secret),
    })),
  })),
  replaceLink: secret(
    (act, _, { role }) => replaceLink(act, role),
    ({ createdAt }, presenting) => {
      const { room, role } = presenting.parts
      const url = presenting.addresses.link(room, linkSecret(presenting, room, role))
      return { reply: { role, url, createdAt, revoked: false } }
    },
  ),
  revokeLink: plain((act, _, { role }) => revokeLink(act, role)),
  people: plain(people),
  revokePerson: plain((act, _, { person }) => revokePerson(act, person)),
  restorePerson: plain((act, _, { person }) => restorePerson(act, person)),
  setRoom: plain(setRoom),

  draftRound: plain(draftRound),
  openRound: plain((act, _, { round }) => openRound(act, round)),
  closeRound: plain((act, _, { round }) => closeRound(act, round)),
  reopenRound: plain((act, _, { round }) => reopenRound(act, round)),
  publishRound: plain((act, _, { round }) => publishRound(act, round)),
  hideRound: plain((act, _, { round }) => hideRound(act, round)),
  showRound: plain((act, _, { round }) => showRound(act, round)),
  cancelRound: plain((act, _, { round }) => cancelRound(act, round)),
  askAgain: plain((act, body, { round }) => askAgain(act, round, body)),
  results: plain((act, _, { round }) => readResults(act, round)),

  answers: plain((act, _, { round }) => answers(act, round)),
  answer: plain((act, body, { round }) => answer(act, round, body)),
  joint: plain((act, body, { round }) => joint(act, round, body)),

  named: plain((act, _, { round }) => named(act, round)),

  openVote: afterLooking(textsOf, (act, body, _, texts) => openVote(act, body, texts)),
  openPlacement: plain(openPlacement),
  vote: afterLooking(hiddenNotes, (act, _, { round }, hidden) => readVote(act, round, hidden)),

  openWriting: plain(openWriting),
  cancelWriting: plain((act, _, { writing }) => cancelWriting(act, writing)),
  revealWriting: plain((act, _, { writing }) => revealWriting(act, writing)),
  hideWriting: plain((act, _, { writing }) => hideWriting(act, writing, true)),
  showWriting: plain((act, _, { writing }) => hideWriting(act, writing, false)),
  waiting: plain((act) => waiting(act)),
  wait: plain(wait),

  propose: plain(propose),
  nudge: plain((act, { score }, { proposal }) => nudge(act, proposal, score)),
  stance: plain((act, body, { proposal }) => stance(act, proposal, body)),
  myStance: plain((act, _, { proposal }) => myStance(act, proposal)),
  endProposal: plain((act, { outcome }, { proposal }) => endProposal(act, proposal, outcome)),
  setOutcome: plain((act, { outcome }, { statement }) => setOutcome(act, statement, outcome)),

  makeSides: plain(makeSides),
  openSides: plain((act, _, { sides }) => openSides(act, sides)),
  showSides: plain((act, _, { sides }) => showSides(act, sides)),
  cancelSides: plain((act, _, { sides }) => cancelSides(act, sides)),
  mySide: plain((act, _, { sides }) => mySide(act, sides)),
  chooseSide: plain((act, body, { sides }) => chooseSide(act, sides, body)),
  saySide: plain((act, body, { sides }) => saySide(act, sides, body)),

  setPlace: plain(setPlace),

  agenda: plain(readAgenda),
  setAgenda: plain(setAgenda),
  goToStep: plain(goToStep),
  takeBackStep: plain(takeBackStep),
  extendStep: plain(extendStep),
  endMeeting: plain((act) => endMeeting(act)),

  setFocus: plain(setFocus),
  setPhase: plain((act, { phase }) => setPhase(act, phase)),
  setTimer: plain(setTimer),
  setLocks: plain(setLocks),

  endTurn: plain(endTurn),
  reopenTurn: plain(reopenTurn),
  readTurn: onBoard((act, _, { turn }) => readTurn(act, turn)),
  writeTurn: onBoard((act, body, { turn }) => writeTurn(act, turn, body)),

  templates: onBoard(templates),
  placeTemplate: onBoard(placeTemplate),
  moveTemplate: onBoard((act, body, { placed }) => moveTemplate(act, placed, body)),
  archiveTemplate: onBoard((act, body, { placed }) => archiveTemplate(act, placed, body)),

  notes: onBoard(notes),
  addNote: onBoard(addNote),
  changeNote: onBoard((act, body, { note }) => changeNote(act, note, body)),
  talk: onBoard(talk),
  setTalkList: plain(setTalkList),
  openRanking: plain(openRanking),
  talkNotes: onBoard((act) => talkNotes(act)),
  writeTalkNote: onBoard((act, body, { statement }) => writeTalkNote(act, statement, body)),
  addComment: onBoard(addComment),
  answerStep: onBoard((act, body, { note }) => answerStep(act, note, body)),
  hideNote: onBoard((act, _, { note }) => hideNote(act, note, true)),
  unhideNote: onBoard((act, _, { note }) => hideNote(act, note, false)),

  scorecard: plain((act, _body, { scorecard }) => readScorecard(act, scorecard)),
  setScorecard: plain(setScorecard),
  startAssessment: plain(startAssessment),
  takeBackAssessment: plain((act, _, { assessment }) => takeBackStarted(act, assessment)),
  nameAssessment: plain((act, body, { assessment }) => nameAssessment(act, assessment, body)),
  assessment: plain((act, _, { assessment }) => readAssessment(act, assessment)),
  assessmentTalks: onBoard((act, _, { assessment }) => talkNotes(act, assessment)),
  report: afterLooking(
    ({ live, room }, _, { assessment }) => lookForReport(live, room.id, assessment),
    (act, _, { assessment }, seen) => readReport(act, assessment, seen),
  ),
  setReport: plain((act, body, { assessment }) => setReport(act, assessment, body)),
  bringReport: plain(bringReport),
  setMandate: plain(setMandate),
  versions: plain(versions),
  version: onBoard((act, _, parts) => version(act, parts.version)),
  restoreVersion: onBoard((act, _, parts) => restoreVersion(act, parts.version)),
  pauses: onBoard(pauses),
  liftPause: onBoard((act, _, { person }) => liftPause(act, person)),
  bringBack: onBoard((act, _, { person }) => bringBack(act, person)),
}
