/** The ready-made agendas to choose from, each with how long it lasts. */
import { Button, Heading } from '@digdir/designsystemet-react'
import { minutesOf } from '@samklang/shared/domain/agenda'
import { readyAgendas } from '@samklang/shared/domain/agendas/all'
import { agendaFrom } from '@samklang/shared/domain/agendas/ReadyAgenda'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useScorecard } from '../scorecard/scorecard'
import { useLanguage, useText } from '../text'
import { announce } from '../ui/announce'
import type { AgendaDraft } from './useAgendaDraft'

export function ReadyAgendas({ draft }: { draft: AgendaDraft }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { session } = useRoomSession()
  const [field] = useScorecard().fields
  return (
    <section aria-labelledby="agenda-ready">
      <Heading level={2} data-size="sm" id="agenda-ready">
        {say('agenda.ready.title')}
      </Heading>
      {draft.steps.length > 0 ? <p>{say('agenda.ready.replaceHint')}</p> : null}
      <ul className="agenda__ready">
        {readyAgendas.map((ready) => (
          <li key={ready.id}>
            <Heading level={3} data-size="2xs">
              {ready.name[language]}
            </Heading>
            <p>{ready.use[language]}</p>
            <Button
              variant="secondary"
              data-size="sm"
              onClick={() => {
                if (field === undefined) return
                draft.change(agendaFrom(ready, session.room.language, field.id).steps)
                announce(ready.name[language])
              }}
            >
              {say('agenda.ready.use')}
              <span className="sk-hidden">: {ready.name[language]}</span>
              <span className="sk-num">({say('agenda.minutes', { minutes: minutesOf(ready.steps) })})</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
