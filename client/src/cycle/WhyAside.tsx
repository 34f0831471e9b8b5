/** Why a measure was put aside: asked once it has been, and kept with it. */
import { Button, Textfield } from '@digdir/designsystemet-react'
import { SAID_MAX } from '@samklang/shared/domain/cycle'
import type { Note } from '@samklang/shared/domain/note'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useText } from '../text'

export function WhyAside({ note, onKeep }: { note: Note; onKeep: (why: string | null) => void }): ReactNode {
  const say = useText()
  const [why, setWhy] = useState<string | null>(null)
  const now = why ?? note.why ?? ''
  const keep = (event: FormEvent) => {
    event.preventDefault()
    onKeep(now.trim() || null)
    setWhy(null)
  }
  return (
    <form className="cycle-why" data-size="sm" onSubmit={keep}>
      <Textfield
        label={say('cycle.why')}
        maxLength={SAID_MAX}
        value={now}
        onChange={(event) => setWhy(event.target.value)}
      />
      {why === null || why.trim() === (note.why ?? '') ? null : (
        <Button type="submit" data-size="sm" variant="secondary">
          {say('common.save')}
        </Button>
      )}
    </form>
  )
}
