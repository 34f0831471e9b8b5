/** What a person sees when a page breaks: that nothing sent is lost, and a way on. */
import { Component, type ReactNode } from 'react'
import { useText } from './text'
import { Plain } from './ui/Plain'
import { Button } from '@digdir/designsystemet-react'

export class PageGuard extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true }
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken /> : this.props.children
  }
}

function Broken(): ReactNode {
  const say = useText()
  return (
    <Plain>
      <p role="alert">{say('common.broken')}</p>
      <Button onClick={() => window.location.reload()}>{say('common.reload')}</Button>
    </Plain>
  )
}
