/** An address where nothing stands. */
import { Button, Heading, Paragraph } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { useText } from '../text'
import { Plain } from '../ui/Plain'

export function NotFoundPage({ inside = false }: { inside?: boolean }): ReactNode {
  const say = useText()
  return (
    <Plain inside={inside}>
      <Heading level={1}>{say('common.notFoundTitle')}</Heading>
      <Paragraph>{say('common.notFoundText')}</Paragraph>
      <Button asChild variant="secondary">
        <Link href="/">{say('common.toStart')}</Link>
      </Button>
    </Plain>
  )
}
