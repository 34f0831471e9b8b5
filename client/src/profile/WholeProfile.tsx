/** The large radar of the seven fields, to be seen as a figure, a table or sentences. */
import type { RoomProfile } from '@samklang/shared/domain/profile'
import { useState } from 'react'
import { Radar } from '../charts/Radar'
import { useText } from '../text'
import { useMedia } from '../ui/useMedia'
import { FieldScores } from './FieldScores'
import { FieldTable } from './FieldTable'
import { fieldAxes } from '@samklang/shared/results/profileAxes'
import { profileSentences } from '@samklang/shared/results/profileSentences'
import { useScorecard } from '../scorecard/scorecard'
import { Words } from '../scorecard/Words'
import { OneOf } from '../ui/OneOf'

const ways = ['radar', 'table', 'words'] as const

export function WholeProfile({ profile }: { profile: RoomProfile }) {
  const say = useText()
  const scorecard = useScorecard()
  const [way, setWay] = useState<(typeof ways)[number]>('radar')
  const narrow = useMedia('(max-width: 34rem)')
  const sentences = profileSentences(profile, scorecard, say)
  // A figure has no room for a mark beside each name.
  const untranslated = scorecard.fields.map(({ name }) => name).filter(({ missing }) => missing)
  const weighted = Object.keys(profile.weights).length > 0
  return (
    <section className="profile-whole" aria-label={say('results.profile.lead')}>
      <OneOf
        label={say('results.show.as')}
        ways={ways}
        way={way}
        name={(one) => say(`results.show.${one}`)}
        onWay={setWay}
      />
      {way === 'radar' && (
        <>
          <div className="profile-radar">
            <Radar axes={fieldAxes(profile, scorecard, narrow ? 'number' : 'name')} />
          </div>
          {narrow && <FieldScores profile={profile} />}
          {weighted && (
            <p className="profile-key">
              <span className="profile-key-grey" aria-hidden="true" /> {say('results.profile.weightArea')}
            </p>
          )}
          {untranslated.length === 0 ? null : (
            <p className="profile-key">
              <span>
                {say('results.profile.untranslated')}{' '}
                {untranslated.map((name) => (
                  <span key={name.text}>
                    <Words of={name} />{' '}
                  </span>
                ))}
              </span>
            </p>
          )}
          <p className="sk-hidden">{sentences.join(' ')}</p>
        </>
      )}
      {way === 'table' && <FieldTable profile={profile} />}
      {way === 'words' && (
        <ul className="result-sentences">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  )
}
