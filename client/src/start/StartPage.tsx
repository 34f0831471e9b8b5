/** The front page: what it is, one button, a picture, three promises. */
import { Button, Heading } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { Logo } from '../theme/motif/Motif'

export function StartPage(): ReactNode {
  return (
    <main>
      <Logo />
      <Heading level={1}>Samklang</Heading>
      <Button asChild>
        <Link href="/ny">Lag et rom</Link>
      </Button>
    </main>
  )
}
