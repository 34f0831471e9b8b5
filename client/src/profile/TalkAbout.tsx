/** What this group talks about, with a reason each: what it has chosen or what is proposed, in words, without a number for the distance. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import { itemWords } from '@samklang/shared/results/itemWords'
import { planOf, rankingOf } from '@samklang/shared/results/planOf'
import { useRoomSession } from '../session/RoomSession'
import { NotTalked } from '../talk/NotTalked'
import { RankingWords } from '../talk/RankingWords'
import { useText } from '../text'
import { useScorecard } from '../scorecard/scorecard'
import { ItemText } from '../scorecard/ItemText'

export function TalkAbout() {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const { everythingImportant, own, talks, notTalked } = planOf(session, scorecard)
  const ranking = rankingOf(session)
  const isOver = session.assessment.finishedAt !== null
  return (
    <section className="talk-about" aria-labelledby="talk-about">
      <Heading level={2} data-size="sm" id="talk-about">
        {say(own ? 'talk.list.heading' : isOver ? 'time.talkEarlier' : 'results.profile.talkHeading')}
      </Heading>
      {everythingImportant &&
        (ranking === null ? (
          <Paragraph>{say('results.profile.everythingImportant')}</Paragraph>
        ) : (
          <RankingWords order={ranking} />
        ))}
      {talks.length === 0 && <Paragraph>{say(own ? 'talk.list.empty' : 'results.profile.talkEmpty')}</Paragraph>}
      <ol>
        {talks.map(({ statement, reason, talked }) => {
          const words = itemWords(statement, scorecard, say)
          return (
            <li key={statement}>
              <a href={`#row-${statement}`} onClick={(event) => toRow(event, statement)}>
                <span className="row-number">{words.name}</span> <ItemText of={words} />
              </a>
              <span className="talk-reason">
                {reason === null ? (own ? say('talk.list.chosen') : null) : say(`results.profile.reason.${reason}`)}
                {talked && (
                  <span className="talk-talked">
                    <CheckmarkIcon aria-hidden /> {say('results.profile.talked')}
                  </span>
                )}
              </span>
            </li>
          )
        })}
      </ol>
      <NotTalked statements={notTalked} />
    </section>
  )
}

/** Moves there without touching the address, whose fragment is for secrets only. */
function toRow(event: { preventDefault: () => void }, statement: string): void {
  const row = document.querySelector<HTMLElement>(`#row-${statement}`)
  if (row === null) return
  event.preventDefault()
  row.scrollIntoView({ block: 'center' })
  row.focus({ preventScroll: true })
}
