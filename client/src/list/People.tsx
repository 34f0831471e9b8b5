/** Who is here now, as initials; their names are read aloud and shown on hover. */
import { Avatar } from '@digdir/designsystemet-react'
import { initialsOf, type Presence } from '@samklang/shared/documents/presence'
import type { Role } from '@samklang/shared/domain/role'
import type { Say } from '@samklang/shared/text/say'
import type { ReactNode } from 'react'
import { nameOf } from '../room/nameOf'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'

/** As many circles as fit; the rest as a number. */
const MOST = 7

/** `others` as the server names them; oneself is always first. */
export function People({ others }: { others: readonly Presence[] }): ReactNode {
  const say = useText()
  const { me } = useRoomSession()
  const people = [...(me.joined ? [me] : []), ...others.map(({ user }) => user).filter((user) => user.id !== me.id)]
  if (people.length === 0) return null
  const shown = people.length > MOST ? people.slice(0, MOST - 1) : people
  const rest = people.length - shown.length
  return (
    <ul className="faces" aria-label={say('board.people.label', { count: people.length })}>
      {shown.map((user) => {
        const called = calledOf(say, user)
        const name = user.id === me.id ? say('board.people.me', { name: called }) : called
        return (
          <li key={user.id} title={name}>
            <Avatar
              data-size="xs"
              data-color={user.id === me.id ? 'sun' : 'accent'}
              aria-label={name}
              initials={initialsOf(called)}
            />
          </li>
        )
      })}
      {rest > 0 ? <li className="faces-rest">{say('board.people.more', { count: rest })}</li> : null}
    </ul>
  )
}

/** Whoever has not joined has neither name nor number, and is called by what they do here. */
export function calledOf(say: Say, user: { name: string | null; number: number | null; role: Role }): string {
  return user.name === null && user.number === null ? say(`domain.role.${user.role}`) : nameOf(say, user)
}
