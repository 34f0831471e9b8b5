/** What a person sees when a page breaks, or is not on the device: that nothing sent is lost, and a way on. */
import { Component, type ReactNode } from 'react'
import { useText } from './text'
import { Plain } from './ui/Plain'
import { Button } from '@digdir/designsystemet-react'

type Trouble = 'none' | 'broken' | 'not-here'

export class PageGuard extends Component<{ children: ReactNode }, { trouble: Trouble }> {
  override state: { trouble: Trouble } = { trouble: 'none' }

  static getDerivedStateFromError(error: unknown): { trouble: Trouble } {
    return { trouble: isNotHere(error) ? 'not-here' : 'broken' }
  }

  override componentDidMount(): void {
    window.addEventListener('popstate', this.again)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('popstate', this.again)
  }

  override render(): ReactNode {
    const { trouble } = this.state
    if (trouble === 'none') return this.props.children
    return trouble === 'broken' ? <Broken /> : <NotHere />
  }

  /** Whoever goes back from a page that is not here goes on with the one before. */
  private readonly again = (): void => {
    if (this.state.trouble === 'not-here') this.setState({ trouble: 'none' })
  }
}

/** A part of the pages that could not be fetched. Browsers have no name for it, only sentences of their own. */
function isNotHere(error: unknown): boolean {
  return (
    error instanceof Error && /dynamically imported module|importing a module script|preload css/i.test(error.message)
  )
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

/** Without a network: never opened here before. With one: the server has a newer version of it. */
function NotHere(): ReactNode {
  const say = useText()
  return (
    <Plain>
      <p role="alert">{say('common.notHere')}</p>
      <Button onClick={() => window.location.reload()}>{say('common.reload')}</Button>
      <Button variant="secondary" onClick={() => window.history.back()}>
        {say('common.back')}
      </Button>
    </Plain>
  )
}
