/** The front page: what it is, one button, a picture, three promises, and how a meeting goes. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import { PadlockLockedIcon, PersonCheckmarkIcon, ShieldCheckmarkIcon } from '@navikt/aksel-icons'
import { useEffect, type ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../text'
import { Logo } from '../theme/motif/Motif'
import { LanguageSwitch, SchemeSwitch } from '../theme/Switches'
import { AnswerPicture, DoPicture, SeePicture, TalkPicture } from './meetingPictures'
import { RoundTable } from './RoundTable'
import { VisitedRooms } from './VisitedRooms'
import './start.css'

const promises = [
  ['account', PersonCheckmarkIcon],
  ['secret', PadlockLockedIcon],
  ['data', ShieldCheckmarkIcon],
] as const

const steps = [
  ['answer', AnswerPicture],
  ['see', SeePicture],
  ['talk', TalkPicture],
  ['do', DoPicture],
] as const

export function StartPage(): ReactNode {
  const say = useText()
  useEffect(() => {
    document.title = say('common.name')
  }, [say])
  return (
    <div className="start">
      <header className="start-top">
        <Logo />
        <span className="ui-row">
          <LanguageSwitch />
          <SchemeSwitch />
        </span>
      </header>
      <main>
        <div className="start-hero">
          <div className="start-hero__words">
            <h1>{say('start.headline')}</h1>
            <Paragraph data-size="lg">{say('start.lead')}</Paragraph>
            <div className="ui-row">
              <Button asChild data-size="lg">
                <Link href="/ny">{say('start.create')}</Link>
              </Button>
              <Button asChild variant="tertiary" data-size="lg">
                <Link href="/enhet">{say('start.haveCode')}</Link>
              </Button>
            </div>
          </div>
          <RoundTable label={say('start.picture')} />
        </div>
        <VisitedRooms />
        <section className="start-section" aria-labelledby="promises">
          <h2 id="promises" className="sk-hidden">
            {say('start.promisesTitle')}
          </h2>
          <ul className="start-promises">
            {promises.map(([name, Icon]) => (
              <li key={name}>
                <Icon aria-hidden />
                <Heading level={3} data-size="xs">
                  {say(`start.promises.${name}Title`)}
                </Heading>
                <Paragraph>{say(`start.promises.${name}Text`)}</Paragraph>
              </li>
            ))}
          </ul>
        </section>
        <section className="start-section" aria-labelledby="meeting">
          <Heading level={2} data-size="md" id="meeting">
            {say('start.meetingTitle')}
          </Heading>
          <ol className="start-steps">
            {steps.map(([name, Picture]) => (
              <li key={name}>
                <Picture />
                <Heading level={3} data-size="xs">
                  {say(`start.meeting.${name}Title`)}
                </Heading>
                <Paragraph>{say(`start.meeting.${name}Text`)}</Paragraph>
              </li>
            ))}
          </ol>
        </section>
      </main>
      <footer className="start-foot">
        <Paragraph data-size="sm">{say('start.free')}</Paragraph>
      </footer>
    </div>
  )
}
