/** What colours a note's paper, as the theme names them. */
import type { Colour } from '@samklang/shared/domain/note'

/** `data-color` of the theme; white paper takes the neutral one. */
export const paperColour = {
  sun: 'sun',
  moss: 'moss',
  coral: 'coral',
  sky: 'sky',
  violet: 'violet',
  paper: 'neutral',
} as const satisfies Record<Colour, string>
