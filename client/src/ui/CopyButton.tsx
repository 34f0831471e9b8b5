/** A button that copies a text and says that it did. */
import { Button } from '@digdir/designsystemet-react'
import { CheckmarkIcon, FilesIcon } from '@navikt/aksel-icons'
import { useEffect, useState, type ReactNode } from 'react'
import { useText } from '../text'
import { copyText } from './copy'

/** `what` names what is copied to a screen reader: "Kopier: lenken til deltakerne". */
export function CopyButton({ text, what }: { text: string; what: string }): ReactNode {
  const say = useText()
  const [state, setState] = useState<'ready' | 'copied' | 'failed'>('ready')
  useEffect(() => {
    if (state !== 'copied') return
    const timer = setTimeout(() => setState('ready'), 2500)
    return () => clearTimeout(timer)
  }, [state])
  return (
    <span className="ui-copy">
      <Button
        variant="secondary"
        data-color="accent"
        data-size="sm"
        onClick={() => void copyText(text).then((copied) => setState(copied ? 'copied' : 'failed'))}
      >
        {state === 'copied' ? <CheckmarkIcon aria-hidden /> : <FilesIcon aria-hidden />}
        {state === 'copied' ? say('common.copied') : say('common.copy')}
        <span className="sk-hidden">: {what}</span>
      </Button>
      <output className="ui-copy__told">
        {state === 'failed' ? say('common.copyFailed') : ''}
        {state === 'copied' ? <span className="sk-hidden">{say('common.copied')}</span> : null}
      </output>
    </span>
  )
}
