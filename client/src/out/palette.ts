/** The colours of the theme as plain values, for what is drawn rather than styled. */
import { Colour } from '@samklang/shared/domain/note'
import { phases, type Phase } from '@samklang/shared/domain/phase'
import { paperColour } from '../list/paper'
import { phaseColour } from '../theme/phases'

export interface Tones {
  readonly paper: string
  readonly shade: string
  readonly ground: string
  readonly line: string
  readonly strong: string
  readonly onStrong: string
  readonly words: string
  readonly quiet: string
}

export interface Palette {
  readonly dark: boolean
  readonly ground: string
  readonly zone: string
  readonly words: string
  readonly quiet: string
  readonly line: string
  readonly of: Readonly<Record<Colour, Tones>>
  readonly phase: Readonly<Record<Phase, Tones>>
}

/** Reads the theme where `place` stands on the page; `scheme` asks for another than the page has now. */
export function paletteAt(place: HTMLElement, scheme?: 'light'): Palette {
  const probe = place.ownerDocument.createElement('div')
  if (scheme !== undefined) probe.setAttribute('data-color-scheme', scheme)
  const inner = probe.appendChild(place.ownerDocument.createElement('div'))
  probe.style.display = 'none'
  place.append(probe)
  const tones = (colour: string): Tones => {
    inner.setAttribute('data-color', colour)
    const style = getComputedStyle(inner)
    const read = (name: string) => style.getPropertyValue(`--ds-color-${name}`).trim()
    return {
      // The neutral paper is whiter than its tint, as it is on the page.
      paper: read(colour === 'neutral' ? 'surface-default' : 'surface-tinted'),
      shade: read('surface-hover'),
      ground: read('background-tinted'),
      line: read('border-subtle'),
      strong: read('base-default'),
      onStrong: read('base-contrast-default'),
      words: read('text-default'),
      quiet: read('text-subtle'),
    }
  }
  const neutral = tones('neutral')
  const ground = getComputedStyle(inner).getPropertyValue('--ds-color-background-tinted').trim()
  const zone = getComputedStyle(inner).getPropertyValue('--ds-color-background-default').trim()
  // reason: every colour and phase is written by the lists they come from
  const of = Object.fromEntries(Colour.options.map((one) => [one, tones(paperColour[one])])) as Palette['of']
  // reason: as above
  const phase = Object.fromEntries(phases.map((one) => [one, tones(phaseColour[one])])) as Palette['phase']
  const dark = isDark(ground)
  probe.remove()
  return { dark, ground, zone, words: neutral.words, quiet: neutral.quiet, line: neutral.line, of, phase }
}

function isDark(hex: string): boolean {
  const [red = 255, green = 255, blue = 255] = (/^#(..)(..)(..)/.exec(hex) ?? [])
    .slice(1)
    .map((two) => parseInt(two, 16))
  return red + green + blue < 384
}

/** The drawing library's colours by name, as it shows them on light ground. */
const inks: Record<string, string> = {
  black: '#1d1d1d',
  grey: '#9fa8b2',
  'light-violet': '#e085f4',
  violet: '#ae3ec9',
  blue: '#4465e9',
  'light-blue': '#4ba1f1',
  yellow: '#f1ac4b',
  orange: '#e16919',
  green: '#099268',
  'light-green': '#4cb05e',
  'light-red': '#f87777',
  red: '#e03131',
  white: '#ffffff',
}

/** What a colour of drawing is on this ground; black is drawn white on a dark one. */
export function inkColour(name: string, dark: boolean): string {
  if (dark && (name === 'black' || name === 'white')) return name === 'black' ? '#f2f2f2' : '#1d1d1d'
  return inks[name] ?? '#1d1d1d'
}
