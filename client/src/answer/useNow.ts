/** What the meeting is on just now, as a heading. */
import { fieldOf } from '@samklang/shared/domain/scorecard'
import { itemWords, selectionWords } from '@samklang/shared/results/itemWords'
import { publishedRounds } from '@samklang/shared/results/itemView'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { useScorecard } from '../scorecard/scorecard'

export function useNow(): string {
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const { focus, rounds } = session
  switch (focus.kind) {
    case 'talk':
      return say('answer.wait.talk', { number: itemWords(focus.statement, scorecard, say).name })
    case 'round': {
      const round = rounds.find(({ id }) => id === focus.round)
      if (round?.state === 'closed') return say('answer.wait.closedHeading')
      return round === undefined ? say('answer.wait.welcome') : selectionWords(round.selection, scorecard, say)
    }
    case 'welcome':
      // Between meetings the page waits for nobody.
      return say(publishedRounds(session).length > 0 ? 'answer.wait.nothing' : 'answer.wait.welcome')
    case 'profile':
      return focus.field === null
        ? say('answer.wait.profile')
        : say('answer.wait.profileField', { field: fieldOf(scorecard, focus.field)?.name.text ?? focus.field })
    case 'ideas':
      return session.writing.open?.question ?? say('answer.wait.ideas')
    default:
      return say(`answer.wait.${focus.kind}`)
  }
}
