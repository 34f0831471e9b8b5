/** Something worth knowing before one goes on; not a fault. */
import { InformationSquareIcon } from '@navikt/aksel-icons'
import type { ReactNode } from 'react'

export function Notice({ children }: { children: ReactNode }): ReactNode {
  return (
    <p className="ui-notice">
      <InformationSquareIcon aria-hidden />
      <span>{children}</span>
    </p>
  )
}
