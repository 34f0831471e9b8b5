/** A field that finds notes by what stands on them. */
import { Button, Search } from '@digdir/designsystemet-react'
import { useEffect, useId, type ReactNode, type Ref } from 'react'
import { useText } from '../text'
import { announce } from '../ui/announce'

/** `count` is null while nothing is looked for. */
export function FindField(props: {
  part: string
  count: number | null
  onFind: (part: string) => void
  fieldRef: Ref<HTMLInputElement>
  children?: ReactNode
}): ReactNode {
  const { part, count, onFind, fieldRef, children } = props
  const say = useText()
  const id = useId()
  const told = count === null ? '' : say(count === 0 ? 'board.find.none' : 'board.find.found', { count })
  useEffect(() => {
    if (told === '') return
    // Told when the writing rests, not at every letter.
    const timer = setTimeout(() => announce(told), 700)
    return () => clearTimeout(timer)
  }, [told])
  return (
    <search className="find-field" data-size="sm">
      <label className="sk-hidden" htmlFor={id}>
        {say('board.find.name')}
      </label>
      <Search>
        <Search.Input
          id={id}
          ref={fieldRef}
          data-finds
          placeholder={say('board.find.name')}
          value={part}
          onChange={(event) => onFind(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || part === '') return
            event.preventDefault()
            onFind('')
          }}
        />
      </Search>
      {count === null ? null : <span className="find-count">{told}</span>}
      {children}
      {part === '' || children !== undefined ? null : (
        <Button data-size="sm" variant="tertiary" onClick={() => onFind('')}>
          {say('board.find.clear')}
        </Button>
      )}
    </search>
  )
}
