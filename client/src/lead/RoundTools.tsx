/** The quiet acts on a round: take its result down, ask again, cancel it. */
import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import { MOST_TAKES, nextTake, type Round } from '@samklang/shared/domain/round'
import type { ItemId } from '@samklang/shared/domain/scorecard'
import { isVoteRound } from '@samklang/shared/domain/vote'
import { useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { Confirm } from '../ui/Confirm'
import { ItemPicker } from './ItemPicker'
import type { Lead } from './useLead'

export function RoundTools({ round, lead }: { round: Round; lead: Lead }): ReactNode {
  const say = useText()
  const [dialog, setDialog] = useState<'cancel' | 'again' | null>(null)
  const { session } = useRoomSession()
  const close = () => setDialog(null)
  const again = stillAskable(round, session.rounds)
  const ended = round.state === 'closed' || round.state === 'published'
  const cancels = round.state !== 'published' && round.state !== 'cancelled'
  return (
    <div className="pane__tools">
      {round.state === 'published' && !round.hidden ? (
        <Button variant="tertiary" data-size="sm" onClick={() => void lead.hide(round)}>
          {say('lead.tools.hide')}
        </Button>
      ) : null}
      {ended && again.length > 0 ? (
        <Button
          variant="tertiary"
          data-size="sm"
          onClick={() => (isVoteRound(round) ? void lead.askAgain(round, round.items) : setDialog('again'))}
        >
          {say('lead.tools.again')}
        </Button>
      ) : null}
      {cancels ? (
        <Button variant="tertiary" data-size="sm" onClick={() => setDialog('cancel')}>
          {say('lead.tools.cancel')}
        </Button>
      ) : null}
      {dialog === 'cancel' ? (
        <Confirm
          title={say('lead.tools.cancelTitle')}
          text={say('lead.tools.cancelText')}
          yes={say('lead.tools.cancelYes')}
          no={say('lead.tools.cancelNo')}
          onYes={() => void lead.cancel(round)}
          onClose={close}
        />
      ) : null}
      {dialog === 'again' ? <AskAgain round={round} items={again} lead={lead} onClose={close} /> : null}
    </div>
  )
}

/** What of a round may be asked once more: a statement three times at most, a vote as often. */
function stillAskable(round: Round, rounds: readonly Round[]): readonly ItemId[] {
  if (isVoteRound(round)) return round.take < MOST_TAKES ? round.items : []
  return round.items.filter((item) => nextTake([item], rounds, round.assessment) <= MOST_TAKES)
}

function AskAgain(props: { round: Round; items: readonly ItemId[]; lead: Lead; onClose: () => void }): ReactNode {
  const { round, items: offered, lead, onClose } = props
  const say = useText()
  const [items, setItems] = useState<readonly ItemId[]>([])
  return (
    <Dialog
      open
      onClose={onClose}
      closeButton={say('common.close')}
      className="again"
      aria-label={say('lead.tools.againTitle')}
    >
      <Heading level={2} data-size="sm">
        {say('lead.tools.againTitle')}
      </Heading>
      <Paragraph>{say('lead.tools.againText')}</Paragraph>
      <Button variant="secondary" data-size="sm" onClick={() => setItems(offered)}>
        {say('lead.tools.againAll')}
      </Button>
      <ItemPicker items={items} offered={offered} onItems={setItems} />
      <Button
        disabled={items.length === 0}
        onClick={() => {
          void lead.askAgain(round, items)
          onClose()
        }}
      >
        {say('lead.tools.againOpen')}
      </Button>
    </Dialog>
  )
}
