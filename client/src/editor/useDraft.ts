/** The scorecard as it is being changed here: what it began from, what it is now, and the way back. */
import { type Scorecard, scorecardName } from '@samklang/shared/domain/scorecard'
import { type Clash, mergeScorecards, sameScorecard } from '@samklang/shared/domain/scorecardMerge'
import { useEffect, useState } from 'react'
import { keepDraft, keptDraft, onDraftElsewhere } from './keeping'

/** As many steps back as one may want; each is a scorecard that shares nearly all with the next. */
const STEPS_BACK = 100

interface State {
  readonly base: Scorecard
  readonly now: Scorecard
  readonly past: readonly Scorecard[]
  /** Where the last step was typing: more of it is the same step. */
  readonly typing: string | null
  readonly kept: boolean
  /** What was in use when this was put in use, until the session tells of it: no reason to go back. */
  readonly passed: string | null
}

export interface Draft {
  readonly now: Scorecard
  readonly base: Scorecard
  readonly changed: boolean
  /** The browser keeps it. */
  readonly kept: boolean
  /** Somebody has put another in use since this was begun. */
  readonly overtaken: boolean
  readonly canUndo: boolean
  /** `typing` names the text that is typed in, so that a word is one step and not one for each letter. */
  readonly change: (edit: (scorecard: Scorecard) => Scorecard, typing?: string) => void
  readonly undo: () => void
  /** Thrown away: the one in use is where the next begins. */
  readonly beginFrom: (inUse: Scorecard) => void
  /** `sent` has been put in use, as `used`; what was changed meanwhile goes on from there. */
  readonly goOnFrom: (used: Scorecard, sent: Scorecard) => void
  /** Both changes together; what clashed is returned. */
  readonly takeIn: (theirs: Scorecard) => readonly Clash[]
}

/** `inUse` is the room's, `name` what the session calls it; while a newer one is on its way the two differ. */
export function useDraft(room: string, inUse: Scorecard, name: string): Draft {
  const [state, setState] = useState<State>(() => begun(room, inUse))
  const changed = state.now !== state.base && !sameScorecard(state.now, state.base)
  const current = scorecardName(inUse) === name
  const begunFrom = scorecardName(state.base)
  if (state.passed !== null && begunFrom === name) setState({ ...state, passed: null })
  if (!changed && current && begunFrom !== name && state.passed !== name) setState(fresh(inUse))

  useEffect(() => onDraftElsewhere(room, () => setState(begun(room, inUse))), [room, inUse])

  const put = (next: Omit<State, 'kept' | 'passed'>): void => {
    const draft = sameScorecard(next.now, next.base) ? null : { base: next.base, now: next.now }
    setState({ ...next, passed: state.passed, kept: keepDraft(room, draft) })
  }
  const { base, now, past } = state
  return {
    now,
    base,
    changed,
    kept: state.kept,
    overtaken: changed && begunFrom !== name && state.passed !== name,
    canUndo: past.length > 0,
    change(edit, typing) {
      const next = edit(now)
      if (next === now) return
      const goesOn = typing !== undefined && typing === state.typing
      put({ base, now: next, past: goesOn ? past : [...past.slice(-STEPS_BACK), now], typing: typing ?? null })
    },
    undo() {
      const before = past.at(-1)
      if (before !== undefined) put({ base, now: before, past: past.slice(0, -1), typing: null })
    },
    beginFrom(next) {
      keepDraft(room, null)
      setState({ ...fresh(next), passed: name })
    },
    goOnFrom(used, sent) {
      setState((latest) => {
        const all = latest.now === sent
        const kept = keepDraft(room, all ? null : { base: used, now: latest.now })
        return all ? { ...fresh(used), passed: name } : { ...latest, base: used, kept, passed: name }
      })
    },
    takeIn(theirs) {
      const { scorecard, clashes } = mergeScorecards(base, now, theirs)
      put({ base: theirs, now: scorecard, past: [...past, now], typing: null })
      return clashes
    },
  }
}

const fresh = (from: Scorecard): State => ({ base: from, now: from, past: [], typing: null, kept: true, passed: null })

function begun(room: string, inUse: Scorecard): State {
  const kept = keptDraft(room)
  return kept === null ? fresh(inUse) : { ...kept, past: [], typing: null, kept: true, passed: null }
}
