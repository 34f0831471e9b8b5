/** The names of those who have come in; who is removed, and let in again. Never what they answer. */
import { Button } from '@digdir/designsystemet-react'
import type { Person } from '@samklang/shared/wire/rest'
import type { Say } from '@samklang/shared/text/say'
import { useCallback, useState, type ReactNode } from 'react'
import { call } from '../api'
import { problemText, useDoing } from '../problem'
import { nameOf } from '../room/nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Confirm } from '../ui/Confirm'
import { Problem } from '../ui/Problem'
import { useFetched } from '../ui/useFetched'

export function PeopleList(): ReactNode {
  const say = useText()
  const { room, me, turnout } = useRoomSession()
  const { run, problem } = useDoing()
  const fetchPeople = useCallback(() => call('people', { params: { room } }), [room])
  const { found, failed, again } = useFetched(fetchPeople, `${turnout.present} ${turnout.joined}`)
  const [removing, setRemoving] = useState<Person | null>(null)
  const change = (route: 'revokePerson' | 'restorePerson', { id }: Person) =>
    run(() => call(route, { params: { room, person: id }, body: {} })).then(again)
  return (
    <>
      <p className="people__hint">{say('lead.people.namesHint')}</p>
      {failed === null ? null : <p role="alert">{problemText(say, failed)}</p>}
      <Problem text={problem} />
      <ul className="people__list">
        {(found ?? []).map((person) => {
          const name = called(say, person)
          return (
            <li key={person.id} data-away={!person.present || undefined}>
              <span className="people__name">
                {name}
                <small>{stateWords(say, person, person.id === me.id)}</small>
              </span>
              {person.id === me.id ? null : person.revoked ? (
                <Button variant="tertiary" data-size="sm" onClick={() => void change('restorePerson', person)}>
                  <span aria-hidden>{say('lead.people.restore')}</span>
                  <span className="sk-hidden">{say('lead.people.restoreName', { name })}</span>
                </Button>
              ) : (
                <Button variant="tertiary" data-size="sm" data-color="danger" onClick={() => setRemoving(person)}>
                  <span aria-hidden>{say('lead.people.remove')}</span>
                  <span className="sk-hidden">{say('lead.people.removeName', { name })}</span>
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {removing === null ? null : (
        <Confirm
          title={say('lead.people.removeTitle', { name: called(say, removing) })}
          text={say('lead.people.removeText', { name: called(say, removing) })}
          yes={say('lead.people.removeYes')}
          no={say('common.cancel')}
          onYes={() => void change('revokePerson', removing)}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}

/** Who has not joined has no number, and is called by their role. */
function called(say: Say, person: Person): string {
  return person.number === null && person.name === null ? say(`domain.role.${person.role}`) : nameOf(say, person)
}

function stateWords(say: Say, person: Person, me: boolean): string {
  const here = person.revoked ? 'removed' : person.present ? 'present' : 'away'
  const words = [say(`lead.people.${here}`)]
  if (me) words.unshift(say('lead.people.you'))
  else if (person.role !== 'participant' && person.number !== null) words.unshift(say(`domain.role.${person.role}`))
  return words.join(', ')
}
