/** What this group should talk about, with a reason each: proposals, in words, without a number for the distance. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { CheckmarkIcon } from '@navikt/aksel-icons'
import type { Answered } from '@samklang/shared/domain/profile'
import { talkAbout } from '@samklang/shared/domain/talkAbout'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useText } from '../text'
import { useScorecard } from '../scorecard/scorecard'

export function TalkAbout({ answered }: { answered: Answered }) {
  const say = useText()
  const scorecard = useScorecard()
  const { everythingImportant, proposals } = talkAbout(answered)
  return (
    <section className="talk-about" aria-labelledby="talk-about">
      <Heading level={2} data-size="sm" id="talk-about">
        {say('results.profile.talkHeading')}
      </Heading>
      {everythingImportant && <Paragraph>{say('results.profile.everythingImportant')}</Paragraph>}
      {proposals.length === 0 && <Paragraph>{say('results.profile.talkEmpty')}</Paragraph>}
      <ol>
        {proposals.map(({ statement, reason, talked }) => {
          const words = itemWords(statement, scorecard, say)
          return (
            <li key={statement}>
              <a href={`#row-${statement}`} onClick={(event) => toRow(event, statement)}>
                <span className="row-number">{words.name}</span> {words.text}
              </a>
              <span className="talk-reason">
                {say(`results.profile.reason.${reason}`)}
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
