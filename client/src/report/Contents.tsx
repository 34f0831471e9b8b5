/** What is in the report, to go to by a press; the address is not touched, for its fragment is for secrets. */
import { Heading } from '@digdir/designsystemet-react'
import type { ReactNode } from 'react'
import { useText } from '../text'

export function Contents({ titles }: { titles: readonly string[] }): ReactNode {
  const say = useText()
  return (
    <nav className="report-contents" aria-labelledby="report-contents">
      <Heading level={2} data-size="2xs" id="report-contents">
        {say('reportOut.page.contents')}
      </Heading>
      <ol>
        {titles.map((title, index) => (
          <li key={title}>
            <a
              className="ds-link"
              href={`#report-part-${index + 1}`}
              onClick={(event) => {
                event.preventDefault()
                goTo(index + 1)
              }}
            >
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}

function goTo(part: number): void {
  const section = document.querySelector<HTMLElement>(`#report-part-${part}`)
  section?.scrollIntoView({ block: 'start' })
  section?.focus({ preventScroll: true })
}
