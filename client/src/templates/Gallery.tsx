/** Every template to choose from: a small picture, what it is good for, and how long it takes. */
import { Button, Dialog, Heading } from '@digdir/designsystemet-react'
import { LayersIcon } from '@navikt/aksel-icons'
import { allTemplates } from '@samklang/shared/domain/template'
import { useState, type ReactNode } from 'react'
import { placeTemplate } from '../commands/placeTemplate'
import { isOffered } from '../commands/registry'
import type { Commands } from '../commands/useCommands'
import { useLanguage, useText } from '../text'
import { TemplatePicture } from './TemplatePicture'
import './templates.css'

/** The button, and the gallery it opens; nothing for those who may not place one. */
export function Gallery({ commands }: { commands: Commands }): ReactNode {
  const say = useText()
  const [open, setOpen] = useState(false)
  if (!isOffered(placeTemplate, commands.scene([]))) return null
  return (
    <>
      <Button data-size="sm" variant="secondary" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        <LayersIcon aria-hidden />
        <span className="template-open-word">{say('templates.open')}</span>
      </Button>
      {open ? (
        <Dialog
          open
          className="template-gallery"
          onClose={() => setOpen(false)}
          closeButton={say('common.close')}
          aria-label={say('templates.title')}
        >
          <Heading level={2} data-size="sm">
            {say('templates.title')}
          </Heading>
          <p className="template-gallery-intro">{say('templates.intro')}</p>
          <ul className="template-cards">
            {allTemplates.map((template) => (
              <li key={template.id}>
                <Card
                  template={template}
                  onPlace={() => {
                    setOpen(false)
                    commands.perform(placeTemplate, [], { template: template.id })
                  }}
                />
              </li>
            ))}
          </ul>
        </Dialog>
      ) : null}
    </>
  )
}

function Card({ template, onPlace }: { template: (typeof allTemplates)[number]; onPlace: () => void }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { author, year, title } = template.source
  const name = template.name[language]
  return (
    <article className="template-card" aria-label={name}>
      <TemplatePicture template={template} />
      <Heading level={3} data-size="2xs">
        {name}
      </Heading>
      <p>{template.use[language]}</p>
      <p className="template-card-facts">
        {say('templates.minutes', { count: template.minutes })} ·{' '}
        {say('templates.zones', { count: template.zones.length })}
        {template.exercise === null ? null : ` · ${say('templates.exercise')}`}
      </p>
      <p className="template-card-facts">
        {say('templates.source', { author: author[language], year: String(year), title })}
      </p>
      <div className="template-card-act">
        <Button data-size="sm" variant="secondary" onClick={onPlace}>
          {say('templates.place')}
          <span className="sk-hidden"> {name}</span>
        </Button>
      </div>
    </article>
  )
}
