/** Why something was not done, said where it was tried. */
import { ValidationMessage } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'

/** Announced when it appears; takes no room when there is none. */
export function Problem({ text }: { text: string | null }): ReactNode {
  return <div aria-live="assertive">{text === null ? null : <ValidationMessage>{text}</ValidationMessage>}</div>
}
