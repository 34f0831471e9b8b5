/** The profile before anything is shown: what it will tell, and an example that is plainly not this group's. */
import { Heading, Paragraph } from '@digdir/designsystemet-react'
import { Radar } from '../charts/Radar'
import { useText } from '../text'
import { useScorecard } from '../scorecard/scorecard'

/** Made up, and said to be. */
const exampleScores = [7, 8, 5.5, 4, 8.5, 6, 7.5, 5, 8]
const exampleWeights = [8, 7, 9, 8, 7, 6, 7, 8, 6]

export function EmptyProfile() {
  const say = useText()
  const scorecard = useScorecard()
  const axes = scorecard.fields.map(({ id, name }, index) => ({
    id,
    label: name.text,
    value: exampleScores[index] ?? null,
    behind: exampleWeights[index] ?? null,
  }))
  return (
    <section className="profile-empty">
      <Heading level={2} data-size="sm">
        {say('results.profile.emptyHeading')}
      </Heading>
      <Paragraph>{say('results.profile.emptyBody')}</Paragraph>
      <figure className="profile-example">
        <Radar axes={axes} />
        <figcaption>{say('results.profile.example')}</figcaption>
      </figure>
    </section>
  )
}
