/** What the room does when a step of its agenda begins: a question is opened, writing begins, everyone is brought along. */
import type { AgendaStep } from '@samklang/shared/domain/agenda'
import type { RoundId } from '@samklang/shared/domain/ids'
import type { Round, Selection } from '@samklang/shared/domain/round'
import { itemsOf } from '@samklang/shared/domain/scorecard'
import { defaultsOf } from '@samklang/shared/domain/situation'
import { isVoteRound } from '@samklang/shared/domain/vote'
import type { Focus } from '@samklang/shared/wire/session'
import { changeRoom } from '../storage/rooms'
import { roundsOf } from '../storage/rounds'
import { scorecardOf } from '../storage/scorecards'
import { writingsNow } from '../storage/writings'
import type { Act } from './Act'
import { draftRound } from './draftRound'
import { openPlacement } from './openPlacement'
import { openWriting, revealWriting } from './writing'

/**
 * Nothing is closed, cancelled or shown by a step but what was written to be shared; going back to one does no harm.
 * Tells the round it has opened, null where it opened none.
 */
export async function beginStep(act: Act, step: AgendaStep): Promise<RoundId | null> {
  const earlier = new Set((await roundsOf(act.tx, act.room.id)).map(({ round }) => round.id))
  const focus = await focusAfter(act, step)
  if (focus === null) return null
  await changeRoom(act.tx, act.room.id, { focus, gathered: act.room.gathered + 1 })
  const isNew = focus.kind !== act.room.focus.kind
  if (isNew) act.after((effects) => effects.versionDue(act.room.id, { why: 'step', about: focus.kind }))
  return focus.kind === 'round' && !earlier.has(focus.round) ? focus.round : null
}

/** Does what the step does, and tells what everyone is to see; null where they stay where they are. */
async function focusAfter(act: Act, { does }: AgendaStep): Promise<Focus | null> {
  switch (does.kind) {
    case 'welcome':
    case 'measures':
    case 'board':
    case 'break':
      return { kind: does.kind }
    case 'template':
      return { kind: 'board' }
    case 'profile':
    case 'talk':
      return { kind: 'profile', field: null }
    case 'slack':
      return null
    case 'write':
      await writeAlone(act, does.question)
      return { kind: 'ideas' }
    case 'share':
      await share(act)
      return { kind: 'board' }
    case 'weigh':
      return asked(act, { kind: 'weights' })
    case 'field':
      return asked(act, { kind: 'field', field: does.field })
    case 'short':
    case 'all':
      return asked(act, { kind: does.kind })
    case 'placement': {
      const open = await openRoundOf(act, (round) => isPlacementOn(round, does.template))
      if (open !== undefined) return { kind: 'round', round: open.id }
      const mode = defaultsOf(act.room.situation).mode === 'together' ? 'together' : 'secret'
      return { kind: 'round', round: (await openPlacement(act, { template: does.template, mode })).round.id }
    }
  }
}

/** Writing that goes on already goes on; what was written is never thrown away by a step. */
async function writeAlone(act: Act, question: string): Promise<void> {
  if ((await writingsNow(act.tx, act.room.id)).open !== undefined) return
  await openWriting(act, { question, phase: null, field: null })
}

async function share(act: Act): Promise<void> {
  const { open } = await writingsNow(act.tx, act.room.id)
  if (open !== undefined) await revealWriting(act, open.id)
}

/** What is open already is gone on with; what has been shown is looked at; else it is opened. */
async function asked(act: Act, selection: Selection): Promise<Focus> {
  const { tx, room } = act
  const items = itemsOf(await scorecardOf(tx, room), selection)
  const isAbout = (round: Round): boolean => !isVoteRound(round) && round.items.some((item) => items.includes(item))
  const open = await openRoundOf(act, isAbout)
  if (open !== undefined) return { kind: 'round', round: open.id }
  const shown = (await roundsOf(tx, room.id)).findLast(
    ({ round }) => round.assessment === room.assessment && round.state === 'published' && isAbout(round),
  )
  if (shown !== undefined) return { kind: 'result', round: shown.round.id }
  const { mode } = defaultsOf(room.situation)
  return { kind: 'round', round: (await draftRound(act, { selection, mode, open: true })).round.id }
}

async function openRoundOf({ tx, room }: Act, isIt: (round: Round) => boolean): Promise<Round | undefined> {
  return (await roundsOf(tx, room.id)).map(({ round }) => round).find((round) => round.state === 'open' && isIt(round))
}

function isPlacementOn({ selection }: Round, template: string): boolean {
  return selection.kind === 'vote' && selection.setup.kind === 'placement' && selection.setup.template === template
}
