/** What the meeting is on just now, as a heading. */
import { fieldOf, samson } from '@samklang/shared/domain/scorecard'
import { itemWords, selectionWords } from '../results/itemWords'
import { publishedRounds } from '../results/itemView'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'

export function useNow(): string {
  const say = useText()
  const { language } = useLanguage()
  const { session } = useRoomSession()
  const { focus, rounds } = session
  switch (focus.kind) {
    case 'talk':
      return say('answer.wait.talk', { number: itemWords(focus.statement, language, say).name })
    case 'round': {
      const round = rounds.find(({ id }) => id === focus.round)
      if (round?.state === 'closed') return say('answer.wait.closedHeading')
      return round === undefined ? say('answer.wait.welcome') : selectionWords(round.selection, language, say)
    }
    case 'welcome':
      // Between meetings the page waits for nobody.
      return say(publishedRounds(session).length > 0 ? 'answer.wait.nothing' : 'answer.wait.welcome')
    case 'profile':
      return focus.field === null
        ? say('answer.wait.profile')
        : say('answer.wait.profileField', { field: fieldOf(samson, focus.field).name[language] })
    default:
      return say(`answer.wait.${focus.kind}`)
  }
}
