/** How many answered at each time and which sectors have been shown by themselves: turnover, as far as it may be told. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { participationOf, type Participation } from '@samklang/shared/domain/comparisonMeasures'
import type { Say } from '@samklang/shared/text/say'
import type { ReactNode } from 'react'
import { useText } from '../text'
import type { Seen } from './seen'

export function WhoAnswered({ times }: { times: readonly Seen[] }): ReactNode {
  const say = useText()
  return (
    <section className="who-answered" aria-labelledby="who-answered">
      <Heading level={3} data-size="xs" id="who-answered">
        {say('time.people.heading')}
      </Heading>
      <dl>
        {times.map(({ info, view }) => (
          <div key={info.id}>
            <dt>{info.title}</dt>
            <dd>{participationWords(participationOf(view), view.results.length, say)}</dd>
          </div>
        ))}
      </dl>
      <Paragraph>{say('time.people.turnover')}</Paragraph>
    </section>
  )
}

function participationWords({ answers, turnout, sectors }: Participation, shown: number, say: Say): string {
  if (shown === 0) return say('time.people.nothing')
  if (turnout === null && answers === null) return say('time.people.together')
  const named = sectors.map(({ sector, n }) => `${say(`results.groups.name.${sector}`)} ${n}`).join(', ')
  return [
    ...(turnout === null ? [] : [say('time.people.turnout', { n: turnout })]),
    ...(answers === null
      ? []
      : [say('time.people.answers', { ...answers, same: answers.fewest === answers.most ? 'yes' : 'no' })]),
    sectors.length === 0 ? say('time.people.noSectors') : say('time.people.sectors', { sectors: named }),
  ].join(' ')
}
