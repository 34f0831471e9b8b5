/** A template in the list: its name as a heading, each zone as one below it, and the notes in them as cards. */
import { Heading } from '@digdir/designsystemet-react'
import type { Note } from '@samklang/shared/domain/note'
import { zoneKey, type PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { templateOf, type TemplateZone } from '@samklang/shared/domain/template'
import type { ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useLanguage, useText } from '../text'
import { PlacementDots } from '../votes/PlacementDots'
import '../votes/votes.css'
import { placementsShown } from './placementsShown'
import { nameOf } from './zonesOn'
import './templates.css'

/** Headings and cards in one flat row, so that a card that is moved keeps its place among its siblings and its focus. */
export function listedTemplate(
  one: PlacedTemplate,
  all: readonly PlacedTemplate[],
  notesIn: (zone: string) => readonly Note[],
  card: (note: Note) => ReactNode,
): ReactNode[] {
  return [
    <TemplateHeading key={one.id} one={one} all={all} />,
    ...templateOf(one.template).zones.flatMap((zone) => {
      const key = zoneKey(one.id, zone.id)
      const notes = notesIn(key)
      return [<ZoneHeading key={key} zone={zone} count={notes.length} />, ...notes.map(card)]
    }),
  ]
}

function TemplateHeading({ one, all }: { one: PlacedTemplate; all: readonly PlacedTemplate[] }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  const { session } = useRoomSession()
  const placements = placementsShown(session).get(one.template)
  const { intro, use, source } = templateOf(one.template)
  const { author, year, title } = source
  return (
    <div className="template-heading" data-placed={one.id}>
      <Heading level={2} data-size="xs" tabIndex={-1}>
        {nameOf(one, all, language)}
      </Heading>
      <p>{(intro ?? use)[language]}</p>
      <p>{say('templates.source', { author: author[language], year: String(year), title })}</p>
      {placements === undefined ? null : <PlacementDots template={one.template} result={placements} />}
    </div>
  )
}

function ZoneHeading({ zone, count }: { zone: TemplateZone; count: number }): ReactNode {
  const say = useText()
  const { language } = useLanguage()
  return (
    <div className="template-zone-heading" data-color={zone.tone}>
      <Heading level={3} data-size="2xs">
        {zone.name[language]}
      </Heading>
      <p>
        {zone.question[language]} <span>{count === 0 ? say('templates.empty') : say('list.count', { count })}</span>
      </p>
    </div>
  )
}
