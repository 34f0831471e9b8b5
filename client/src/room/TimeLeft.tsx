/** The timer everybody shares, as minutes and seconds; nothing while none is running. */
import { TimerIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'
import { minutesAndSeconds } from '../session/clock'
import { useRoomSession } from '../session/RoomSession'
import { useCountdown } from '../session/useCountdown'
import { useText } from '../text'

/** How long "time is up" stays before the clock leaves the bar, in milliseconds. */
const STAYS = 5 * 60_000

export function TimeLeft(): ReactNode {
  const say = useText()
  const { session, now } = useRoomSession()
  const endsAt = session.timer?.endsAt ?? null
  const left = useCountdown(endsAt)
  if (endsAt === null || left === null || now() > endsAt + STAYS) return null
  const time = minutesAndSeconds(left)
  return (
    <span className="room-time" data-up={left === 0 || undefined} role="timer">
      <TimerIcon aria-hidden />
      {left === 0 ? (
        say('room.timeUp')
      ) : (
        <>
          <span aria-hidden>{time}</span>
          <span className="sk-hidden">{say('room.timeLeft', { time })}</span>
        </>
      )}
    </span>
  )
}
