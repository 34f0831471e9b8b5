/** Everything a facilitator can do from the panel, one at a time, with an undo for ten seconds where one makes sense. */
import type { ShownStep } from '@samklang/shared/domain/agenda'
import type { RoundId, WritingId } from '@samklang/shared/domain/ids'
import type { Phase } from '@samklang/shared/domain/phase'
import type { Round } from '@samklang/shared/domain/round'
import type { ItemId, StatementId } from '@samklang/shared/domain/scorecard'
import type { Focus, SessionView } from '@samklang/shared/wire/session'
import { useState } from 'react'
import { beginStep } from '../agenda/beginStep'
import { call } from '../api'
import { useDoing, type Doing } from '../problem'
import { useRoomSession } from '../session/RoomSession'
import type { NextAct, Picked } from './nextAct'

/** As long as a closing can be taken back, so that Undo always means the same. */
const UNDO_FOR = 10_000

export interface Undo {
  /** By the server's clock. */
  readonly until: number
  readonly undo: () => Promise<unknown>
}

export interface Lead extends Pick<Doing, 'busy' | 'problem'> {
  readonly undo: Undo | null
  /** The one primary button. */
  readonly doNext: (act: NextAct) => Promise<boolean>
  readonly takeBack: (undo: Undo) => Promise<boolean>
  readonly bring: (focus: Focus) => Promise<boolean>
  readonly talkAbout: (statement: StatementId) => Promise<boolean>
  readonly setPhase: (phase: Phase) => Promise<boolean>
  /** Minutes from now, more of them, or null to stop. */
  readonly setTimer: (minutes: number | null, extend: boolean) => Promise<boolean>
  readonly hide: (round: Round) => Promise<boolean>
  /** What a private writing showed, off the board or back. */
  readonly hideWriting: (writing: WritingId, hidden: boolean) => Promise<boolean>
  readonly cancel: (round: Round) => Promise<boolean>
  readonly askAgain: (round: Round, items: readonly ItemId[]) => Promise<boolean>
  /** What to talk about, in its order; null goes back to what is proposed. */
  readonly setTalkList: (statements: readonly StatementId[] | null) => Promise<boolean>
  /** Asks for an order among the values. */
  readonly rank: (mode: 'secret' | 'together') => Promise<boolean>
  readonly propose: (statement: StatementId, score: number) => Promise<boolean>
  readonly nudge: (score: number) => Promise<boolean>
  readonly endProposal: (outcome: 'agreed' | 'differ' | 'withdrawn') => Promise<boolean>
  /** Begins a step of the agenda, with all that happens in it. */
  readonly goToStep: (step: ShownStep) => Promise<boolean>
  /** Minutes more for the step that is on. */
  readonly extendStep: (minutes: number) => Promise<boolean>
  readonly endMeeting: () => Promise<boolean>
  readonly setOutcome: (statement: StatementId, kind: 'set-aside' | null) => Promise<boolean>
}

export function useLead(): Lead {
  const { room, session, now, refresh } = useRoomSession()
  const { busy, problem, run } = useDoing()
  const [undo, setUndo] = useState<Undo | null>(null)
  const params = { room }
  const ofWriting = (writing: WritingId) => ({ params: { room, writing }, body: {} })
  const ofRound = (round: RoundId) => ({ params: { room, round }, body: {} })
  const focusOn = (focus: Focus, gather: boolean) => call('setFocus', { params, body: { focus, gather } })
  const before = session.focus

  /** `work` may resolve with its undo. */
  const act = async (work: () => Promise<void | (() => Promise<unknown>)>): Promise<boolean> => {
    const done = await run(async () => {
      const back = await work()
      await refresh()
      return { back }
    })
    if (done === null) return false
    setUndo(done.back === undefined ? null : { until: now() + UNDO_FOR, undo: done.back })
    return true
  }

  const open = (start: () => Promise<RoundId>) =>
    act(async () => {
      const round = await start()
      await focusOn({ kind: 'round', round }, true)
      return async () => {
        await call('cancelRound', ofRound(round))
        await focusOn(before, true)
      }
    })
  const openPicked = (picked: Picked) =>
    open(async () => (await call('draftRound', { params, body: { ...picked, open: true } })).round.id)

  const talkAbout = (statement: StatementId) =>
    act(async () => {
      await focusOn({ kind: 'talk', statement }, true)
      return () => focusOn(before, true)
    })
  const show = ({ id }: Round) =>
    act(async () => {
      await call('publishRound', ofRound(id))
      await focusOn({ kind: 'result', round: id }, true)
      return () => call('hideRound', ofRound(id))
    })
  const endProposal: Lead['endProposal'] = (outcome) =>
    act(async () => {
      const { proposal, outcomes } = session
      if (proposal === null) return
      const earlier = outcomes[proposal.statement]
      await call('endProposal', { params: { room, proposal: proposal.id }, body: { outcome } })
      if (outcome === 'withdrawn') return
      return () => call('setOutcome', outcomeOf(room, proposal.statement, earlier))
    })
  const bring = (focus: Focus) =>
    act(async () => {
      await focusOn(focus, true)
      // Bringing everyone to where they are once more leaves nothing to take back.
      return JSON.stringify(focus) === JSON.stringify(before) ? undefined : () => focusOn(before, true)
    })

  const goToStep = (step: ShownStep) =>
    act(async () => {
      const back = await beginStep(room, step)
      return () => back().then(() => focusOn(before, true))
    })

  const doNext = (next: NextAct): Promise<boolean> => {
    switch (next.act) {
      case 'open':
        return openPicked(next.picked)
      case 'open-vote':
        return open(async () => {
          const { question, setup, mode, notes } = next.draft
          const body = { question: question.trim(), setup, mode, notes: [...notes] }
          return (await call('openVote', { params, body })).round.id
        })
      case 'open-writing':
        return act(async () => {
          const body = { ...next.draft, question: next.draft.question.trim() }
          const { writing } = await call('openWriting', { params, body })
          await focusOn({ kind: 'ideas' }, true)
          return async () => {
            await call('cancelWriting', ofWriting(writing))
            await focusOn(before, true)
          }
        })
      case 'reveal':
        return act(async () => {
          await call('revealWriting', ofWriting(next.writing.id))
          return () => call('hideWriting', ofWriting(next.writing.id))
        })
      case 'open-drafted':
        return open(async () => {
          await call('openRound', ofRound(next.round.id))
          return next.round.id
        })
      case 'close':
        // Its undo is the closing time in the session, which every panel sees.
        return act(async () => void (await call('closeRound', ofRound(next.round.id))))
      case 'show':
        return show(next.round)
      case 'show-again':
        return act(async () => {
          await call('showRound', ofRound(next.round.id))
          await focusOn({ kind: 'result', round: next.round.id }, true)
        })
      case 'talk':
        return talkAbout(next.statement)
      case 'agree':
        return endProposal('agreed')
      case 'step':
        return goToStep(next.step)
      case 'profile':
        return bring({ kind: 'profile', field: null })
      case 'measures':
        return bring({ kind: 'measures' })
      case 'choose':
      case 'closing':
      case 'next':
        return Promise.resolve(true)
    }
  }

  return {
    busy,
    problem,
    undo,
    doNext,
    bring,
    talkAbout,
    endProposal,
    goToStep,
    extendStep: (minutes) => act(async () => void (await call('extendStep', { params, body: { minutes } }))),
    endMeeting: () => act(async () => void (await call('endMeeting', { params, body: {} }))),
    takeBack: (taken) => act(async () => void (await taken.undo())),
    setPhase: (phase) =>
      act(async () => {
        const earlier = session.phase
        await call('setPhase', { params, body: { phase } })
        return () => call('setPhase', { params, body: { phase: earlier } })
      }),
    setTimer: (minutes, extend) =>
      act(async () => void (await call('setTimer', { params, body: { minutes, extend } }))),
    hide: ({ id }) =>
      act(async () => {
        await call('hideRound', ofRound(id))
        return () => call('showRound', ofRound(id))
      }),
    hideWriting: (writing, hidden) =>
      act(async () => {
        await call(hidden ? 'hideWriting' : 'showWriting', ofWriting(writing))
        return () => call(hidden ? 'showWriting' : 'hideWriting', ofWriting(writing))
      }),
    cancel: ({ id }) => act(async () => void (await call('cancelRound', ofRound(id)))),
    askAgain: ({ id }, items) =>
      open(async () => {
        const body = { items: [...items], open: true }
        return (await call('askAgain', { params: { room, round: id }, body })).round.id
      }),
    setTalkList: (statements) =>
      act(async () => {
        const earlier = session.talkList
        const put = (list: readonly StatementId[] | null) =>
          call('setTalkList', { params, body: { statements: list === null ? null : [...list] } })
        await put(statements)
        return () => put(earlier)
      }),
    rank: (mode) => open(async () => (await call('openRanking', { params, body: { mode } })).round.id),
    propose: (statement, score) =>
      act(async () => void (await call('propose', { params, body: { statement, score } }))),
    nudge: (score) =>
      act(async () => {
        const { proposal } = session
        if (proposal !== null) await call('nudge', { params: { room, proposal: proposal.id }, body: { score } })
      }),
    setOutcome: (statement, kind) =>
      act(async () => {
        const earlier = session.outcomes[statement]
        await call('setOutcome', { params: { room, statement }, body: { outcome: kind === null ? null : { kind } } })
        return () => call('setOutcome', outcomeOf(room, statement, earlier))
      }),
  }
}

/** Puts a statement's outcome back to what it was, or to none. */
function outcomeOf(room: string, statement: StatementId, earlier: SessionView['outcomes'][StatementId] | undefined) {
  const said = () => {
    if (earlier === undefined) return null
    return earlier.kind === 'agreed' ? { kind: earlier.kind, score: earlier.score } : { kind: earlier.kind }
  }
  return { params: { room, statement }, body: { outcome: said() } }
}
