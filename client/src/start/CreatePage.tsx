/** Makes a room in two steps, then hands over its links. */
import { Heading } from '@digdir/designsystemet-react'
import type { CommandId } from '@samklang/shared/domain/ids'
import type { Language } from '@samklang/shared/domain/language'
import { samson } from '@samklang/shared/domain/scorecard'
import { faultsOf } from '@samklang/shared/domain/scorecardFaults'
import type { Situation } from '@samklang/shared/domain/situation'
import type { ReplyOf } from '@samklang/shared/wire/rest'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { Link } from 'wouter'
import { call, newId } from '../api'
import { useDoing } from '../problem'
import { rememberRoom } from '../room/visited'
import { useLanguage, useText } from '../text'
import { Logo } from '../theme/motif/Motif'
import { LanguageSwitch } from '../theme/Switches'
import type { ChosenScorecard } from './ChooseScorecard'
import { NameStep } from './NameStep'
import { RoomMade } from './RoomMade'
import { WhoStep } from './WhoStep'
import './create.css'

export function CreatePage(): ReactNode {
  const say = useText()
  const { language: mine } = useLanguage()
  const { run, busy, problem } = useDoing()
  const [step, setStep] = useState<1 | 2>(1)
  const [title, setTitle] = useState('')
  const [language, setLanguage] = useState<Language>(mine)
  const [scorecard, setScorecard] = useState<ChosenScorecard | null>(null)
  const [made, setMade] = useState<ReplyOf<'createRoom'> | null>(null)
  /** Nothing is moved under somebody who has just come. */
  const [moved, setMoved] = useState(false)
  /** The same for every try with the same content, so that a lost answer does not make two rooms. */
  const command = useRef<{ id: CommandId; of: string } | null>(null)

  useEffect(() => {
    document.title = `${say('start.make.title')} · Samklang`
  }, [say])
  const go = (next: 1 | 2) => {
    setStep(next)
    setMoved(true)
  }
  const make = async (situation: Situation) => {
    const { id: _id, version: _version, ...own } = scorecard?.scorecard ?? samson
    const body = { title: title.trim(), language, situation, ...(scorecard !== null && { scorecard: own }) }
    const of = JSON.stringify(body)
    if (command.current?.of !== of) command.current = { id: newId<CommandId>(), of }
    const { id } = command.current
    const reply = await run(() => call('createRoom', { body, command: id }))
    if (reply === null) return
    rememberRoom({ room: reply.room, title: body.title, role: 'facilitator' })
    setMade(reply)
    setMoved(true)
    window.scrollTo(0, 0)
  }

  return (
    <div className="create">
      <header className="start-top">
        <Link href="/" className="create__home">
          <Logo />
        </Link>
        <LanguageSwitch />
      </header>
      <main className="create__main" data-made={made !== null || undefined}>
        {made === null ? <p className="create__step">{say('start.make.step', { step, of: 2 })}</p> : null}
        <StepHeading
          key={made !== null ? 'made' : step}
          focused={moved}
          text={say(made !== null ? 'start.made.title' : step === 1 ? 'start.make.nameTitle' : 'start.make.whoTitle')}
        />
        {made !== null ? <RoomMade title={title} made={made} /> : null}
        {made === null && step === 1 ? (
          <NameStep
            title={title}
            language={language}
            onTitle={setTitle}
            onLanguage={(next) => {
              setLanguage(next)
              // One that lacks the language is let go where it can be seen, not later.
              if (scorecard !== null && faultsOf(scorecard.scorecard, next).length > 0) setScorecard(null)
            }}
            scorecard={scorecard}
            onScorecard={setScorecard}
            onNext={() => go(2)}
          />
        ) : null}
        {made === null && step === 2 ? (
          <WhoStep onBack={() => go(1)} onMake={(situation) => void make(situation)} busy={busy} problem={problem} />
        ) : null}
      </main>
    </div>
  )
}

/** Takes the focus when a step begins, so that it is read aloud and the keyboard goes on from there. */
function StepHeading({ text, focused }: { text: string; focused: boolean }): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (focused) heading.current?.focus()
  }, [focused])
  return (
    <Heading level={1} data-size="lg" ref={heading} tabIndex={-1}>
      {text}
    </Heading>
  )
}
