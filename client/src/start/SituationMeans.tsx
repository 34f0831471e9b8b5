/** What a room's situation means for how it is asked, in plain words and before anybody is asked. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { defaultsOf, type Situation } from '@samklang/shared/domain/situation'
import type { ReactNode } from 'react'
import { useText } from '../text'

export function SituationMeans({ situation }: { situation: Situation | null }): ReactNode {
  const say = useText()
  return (
    <section className="create__means" aria-live="polite" data-color="sun">
      <Heading level={2} data-size="2xs">
        {say('start.make.means')}
      </Heading>
      {situation === null ? <Paragraph>{say('start.make.meansWait')}</Paragraph> : <Means situation={situation} />}
    </section>
  )
}

function Means({ situation }: { situation: Situation }): ReactNode {
  const say = useText()
  const { mode, threshold, breakdown } = defaultsOf(situation)
  if (mode === 'together') {
    return (
      <>
        <Paragraph>{say('start.make.fewTogether')}</Paragraph>
        <Paragraph>{say('start.make.fewHow')}</Paragraph>
      </>
    )
  }
  return (
    <>
      <Paragraph>{say('start.make.secret')}</Paragraph>
      <Paragraph>{say('start.make.threshold', { threshold })}</Paragraph>
      {situation.dependent ? <Paragraph>{say('start.make.noNames')}</Paragraph> : null}
      {situation.size === 'some' ? <Paragraph>{say('start.make.guess')}</Paragraph> : null}
      <Paragraph>{say(breakdown ? 'start.make.groups' : 'start.make.noGroups')}</Paragraph>
    </>
  )
}
