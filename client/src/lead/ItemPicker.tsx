/** Ticks off statements, by field, with what has been asked before marked. */
import { Checkbox, Heading } from '@digdir/designsystemet-react'
import { type ItemId } from '@samklang/shared/domain/scorecard'
import type { ReactNode } from 'react'
import { itemWords } from '@samklang/shared/results/itemWords'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { useScorecard } from '../scorecard/scorecard'
import { ItemText } from '../scorecard/ItemText'

/** Chosen items come back in the order they are offered in. */
export function ItemPicker(props: {
  items: readonly ItemId[]
  offered: readonly ItemId[]
  onItems: (items: ItemId[]) => void
}): ReactNode {
  const { items, offered, onItems } = props
  const say = useText()
  const scorecard = useScorecard()
  const { session } = useRoomSession()
  const asked = new Set(session.rounds.filter(({ state }) => state === 'published').flatMap((round) => round.items))
  const groups = scorecard.fields
    .map(({ id, number, name }) => ({
      name: `${number} ${name.text}`,
      of: offered.filter((item) => scorecard.statements.some((one) => one.id === item && one.field === id)),
    }))
    .concat({ name: say('answer.weights'), of: offered.filter((item) => item.startsWith('weight-')) })
    .filter(({ of }) => of.length > 0)
  return (
    <div className="picker">
      <p className="picker__count" aria-live="polite">
        {say('lead.pick.chooseItems')}. {say('lead.pick.chosenCount', { count: items.length })}.
      </p>
      {groups.map(({ name, of }) => (
        <fieldset key={name} aria-label={name}>
          <Heading level={3} data-size="2xs">
            {name}
          </Heading>
          {of.map((item) => {
            const words = itemWords(item, scorecard, say)
            const ticked = items.includes(item)
            return (
              <Checkbox
                key={item}
                data-size="sm"
                checked={ticked}
                onChange={() => onItems(offered.filter((one) => (one === item ? !ticked : items.includes(one))))}
                label={
                  <>
                    <span className="pick__number">{words.number ?? words.name}</span> <ItemText of={words} />
                    {asked.has(item) ? <small> ({say('lead.pick.asked')})</small> : null}
                  </>
                }
              />
            )
          })}
        </fieldset>
      ))}
    </div>
  )
}
