/** What a vote came to, in the order it makes: each note with its number, its words, a bar and a sentence; and what was said. */
import { byVotes, type NoteVote, type VoteRound, type VoteTally } from '@samklang/shared/domain/vote'
import type { VoteResult } from '@samklang/shared/domain/votes/kinds'
import type { AskedNote } from '@samklang/shared/wire/voteRoutes'
import { useText } from '../text'
import { PlacementDots } from './PlacementDots'
import { RankedValues } from './RankedValues'
import { resultWords } from './voteWords'
import './votes.css'

/** `withTexts`: false where only numbers may be seen, as on the wall. */
export function VoteRows(props: {
  round: VoteRound
  items: Readonly<Record<string, NoteVote>>
  notes: readonly Pick<AskedNote, 'note' | 'number' | 'text'>[]
  said?: VoteTally['said']
  withTexts?: boolean
}) {
  const { round, items, notes, said = {}, withTexts = true } = props
  const say = useText()
  const { setup } = round.selection
  const most = Math.max(1, ...Object.values(items).map(lengthOf))
  if (setup.kind === 'placement') {
    const [vote] = Object.values(items)
    return vote?.state === 'shown' && vote.result.kind === 'placement' ? (
      <PlacementDots template={setup.template} result={vote.result} />
    ) : (
      <p>{resultWords(vote, say)}</p>
    )
  }
  if (setup.kind === 'ranking') {
    const [vote] = Object.values(items)
    return vote?.state === 'shown' && vote.result.kind === 'ranking' ? (
      <RankedValues order={vote.result.order} />
    ) : (
      <p>{resultWords(vote, say)}</p>
    )
  }
  const order = byVotes(setup, round.items, items)
  return (
    <ol className="vote-rows" data-numbers={!withTexts || undefined}>
      {order.map((id) => {
        const asked = notes.find(({ note }) => note === id)
        const vote = items[id]
        const number = asked?.number ?? round.items.indexOf(id) + 1
        return (
          <li key={id} className="vote-row">
            <p className="vote-text">
              <span className="vote-number">{withTexts ? number : say('votes.number', { number })}</span>{' '}
              {withTexts ? (asked?.text ?? <em>{say('votes.gone')}</em>) : null}
            </p>
            {vote?.state === 'shown' ? <Bar result={vote.result} most={most} /> : null}
            <p className="vote-sum">{resultWords(vote, say)}</p>
            {withTexts && said[id] !== undefined ? (
              <ul className="vote-said" aria-label={say('votes.result.reasons')}>
                {said[id].map(({ about, text }, at) => (
                  <li key={at} data-stand={about}>
                    {say(about === 'objection' ? 'votes.result.objection' : 'votes.result.concern', { text })}
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        )
      })}
    </ol>
  )
}

/** As many places as a result takes in the drawing. */
function lengthOf(vote: NoteVote): number {
  if (vote.state !== 'shown') return 0
  const { result } = vote
  switch (result.kind) {
    case 'dots':
      return result.dots
    case 'consent':
      return result.agree + result.concern + result.objection
    case 'placement':
      return result.n
    case 'ranking':
      return result.order.length
  }
}

/** Up to so many are drawn one by one; more are a bar. */
const DRAWN = 30

/** The words under it say the same. */
function Bar({ result, most }: { result: VoteResult; most: number }) {
  const parts =
    result.kind === 'dots'
      ? [['dots', result.dots] as const]
      : result.kind === 'consent'
        ? ([
            ['agree', result.agree],
            ['concern', result.concern],
            ['objection', result.objection],
          ] as const)
        : []
  return (
    <div className="vote-bar" aria-hidden="true">
      {parts.map(([part, count]) =>
        most > DRAWN ? (
          <span key={part} className="vote-block" data-part={part} style={{ inlineSize: `${(100 * count) / most}%` }} />
        ) : (
          Array.from({ length: count }, (_, at) => <span key={`${part}${at}`} className="vote-dot" data-part={part} />)
        ),
      )}
    </div>
  )
}
