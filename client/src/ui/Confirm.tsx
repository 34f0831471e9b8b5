/** Asks before something that cannot be taken back. */
import { Button, Dialog, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

export function Confirm(props: {
  title: string
  text: string
  yes: string
  no: string
  onYes: () => void
  onClose: () => void
}): ReactNode {
  return (
    <Dialog
      open
      onClose={props.onClose}
      closeButton={false}
      className="ui-confirm"
      role="alertdialog"
      aria-label={props.title}
    >
      <Heading level={2} data-size="xs">
        {props.title}
      </Heading>
      <Paragraph>{props.text}</Paragraph>
      <div className="ui-row">
        <Button
          data-color="danger"
          onClick={() => {
            props.onClose()
            props.onYes()
          }}
        >
          {props.yes}
        </Button>
        <Button variant="tertiary" onClick={props.onClose}>
          {props.no}
        </Button>
      </div>
    </Dialog>
  )
}
