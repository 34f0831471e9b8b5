/** Another colour of paper, by name. */
import { PaletteIcon } from '@navikt/aksel-icons'
import { Colour } from '@samklang/shared/domain/note'
import type { ReactNode } from 'react'
import { useText } from '../text'
import { Menu } from './Menu'
import { paperColour } from './paper'

export function ColourMenu({ current, onChoose }: { current: Colour; onChoose: (colour: Colour) => void }): ReactNode {
  const say = useText()
  return (
    <Menu
      label={say('board.note.colour')}
      icon={<PaletteIcon aria-hidden />}
      about=""
      items={Colour.options.map((colour) => ({
        key: colour,
        icon: <span className="list-swatch" data-color={paperColour[colour]} aria-hidden />,
        text: say(`domain.colour.${colour}`),
        current: colour === current,
        act: () => onChoose(colour),
      }))}
    />
  )
}
