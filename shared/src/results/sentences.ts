/** A result as sentences: what a chart shows, said; the most important thing first. */
import type { ReadScorecard } from '../domain/readScorecard'
import { coreValueOf } from '../domain/scorecard'
import { LOWEST_THRESHOLD, type Situation } from '../domain/situation'
import { headline, rangeOf } from '../domain/spread'
import type { ItemResult, ShownResult } from '../domain/tally'
import type { Say } from '../text/say'
import { changeBetween } from './change'
import { type ItemView, standing, takeBefore } from './itemView'

export interface Speaker {
  readonly say: Say
  readonly scorecard: ReadScorecard
  readonly situation: Situation
}

/** The one sentence to read first: how the answers lie, or why there are none. */
export function firstSentence(result: ItemResult, { say, situation }: Pick<Speaker, 'say' | 'situation'>): string {
  switch (result.state) {
    case 'withheld':
      // Under the lowest threshold nothing is withheld from anyone: there is only no middle of so few.
      if (result.threshold < LOWEST_THRESHOLD) return say('results.noMiddle')
      if (result.reason === 'with-before') return say('results.withheldBeside')
      return say('results.withheld', { threshold: result.threshold })
    case 'unanswered':
      return say('results.unanswered')
    case 'joint':
      return result.score === 'dk' ? say('results.jointDontKnow') : say('results.joint', { score: result.score })
    case 'shown': {
      const first = headline(result, situation)
      if (first?.kind === 'too-little-known') {
        return say('results.tooLittleKnown', { dontKnow: first.dontKnow, asked: first.asked })
      }
      if (first?.kind === 'two-camps') {
        const { atLow, low, atHigh, high } = first
        return say('results.twoCamps', { atLow, low, atHigh, high })
      }
      if (first?.kind === 'some-differently') return say('results.someDifferently')
      return first === null ? '' : say(`results.spread.${first.word}`)
    }
  }
}

/** How many, the middle, the range, don't knows, and the number of consensus where it may be said. */
export function figureSentences(result: ItemResult, { say, situation }: Pick<Speaker, 'say' | 'situation'>): string[] {
  if (result.state === 'withheld') return result.dontKnow === 0 ? [say('results.dontKnow', { count: 0 })] : []
  if (result.state !== 'shown') return []
  const first = headline(result, situation)
  const opened = first?.kind === 'two-camps' || first?.kind === 'some-differently'
  return [
    say('results.answers', { n: result.n }),
    ...rangeSentences(result, say),
    ...(first !== null && opened ? [say(`results.spread.${first.word}`)] : []),
    ...(first !== null && first.number !== null ? [say('results.number', { number: first.number })] : []),
    ...(first?.kind === 'too-little-known' ? [] : [say('results.dontKnow', { count: result.dontKnow })]),
  ]
}

/** How the talk about a statement ended; null while it has not. */
export function outcomeSentence({ outcome }: ItemView, say: Say): string | null {
  if (outcome?.kind === 'agreed') return say('results.agreed', { score: outcome.score })
  if (outcome?.kind === 'differ') return say('results.differ')
  if (outcome?.kind === 'set-aside') return say('results.setAside')
  return null
}

/** Said of a statement that has answers and has not been talked about; a value is weighed, not talked about. */
export function notTalkedSentence({ value, talked, takes }: ItemView, say: Say): string | null {
  const answered = takes.some(({ result }) => result.state === 'shown')
  return value !== null && answered && !talked ? say('results.notTalked') : null
}

/** What changed since the take before; empty where there is none to compare with. */
export function changeSentences(view: ItemView, say: Say): string[] {
  const [now, before] = [standing(view), takeBefore(view)]
  const change = now === null || before === null ? null : changeBetween(before.result, now.result)
  if (change === null) return []
  const moved = change.before !== change.after
  return [
    say(`results.change.${change.word}`),
    ...(moved ? [say('results.change.middle', { before: change.before, after: change.after })] : []),
  ]
}

/** Everything a row of dots shows, as sentences. */
export function allSentences(view: ItemView, speaker: Speaker): string[] {
  const { say, scorecard } = speaker
  const now = standing(view)
  const outcome = outcomeSentence(view, say) ?? notTalkedSentence(view, say)
  return [
    ...(now === null ? [say('results.profile.notAsked')] : [firstSentence(now.result, speaker)]),
    ...(now === null ? [] : figureSentences(now.result, speaker)),
    ...(outcome === null ? [] : [outcome]),
    ...changeSentences(view, say),
    ...(view.weight === null || view.value === null
      ? []
      : [
          say('results.weightOf', {
            value: coreValueOf(scorecard, view.value)?.name.text ?? view.value,
            weight: view.weight,
          }),
        ]),
  ]
}

/** The middle and the range, or what everybody gave. */
export function rangeSentences({ counts, median }: Pick<ShownResult, 'counts' | 'median'>, say: Say): string[] {
  const range = rangeOf(counts)
  if (range === null) return []
  if (range.low === range.high) return [say('results.allSame', { score: range.low })]
  return [say('results.middle', { median }), say('results.range', range)]
}
