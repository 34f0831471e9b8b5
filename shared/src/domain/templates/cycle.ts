/** The cycle itself as a template: for one matter of its own, beside the cycle the board always has. */
import type { Template } from '../template'
import { both, ring, zone } from './draw'
import { governance } from './sources'

export const cycle: Template = {
  id: 'cycle',
  name: both(['Sirkelen for én sak', 'The cycle for one matter']),
  use: both([
    'Ta én sak gjennom alle fem fasene, ved siden av den store sirkelen.',
    'Take one matter through all five phases, beside the large cycle.',
  ]),
  intro: null,
  minutes: 60,
  source: governance,
  exercise: 'one',
  ...ring([
    zone(
      'map',
      'moss',
      ['Finn behovet', 'Map it'],
      ['For hvem er dette et problem, og har vi spurt dem?', 'For whom is this a problem, and have we asked them?'],
    ),
    zone('focus', 'amber', ['Velg det viktigste', 'Focus it'], ['Hvorfor dette nå?', 'Why this now?']),
    zone(
      'people',
      'coral',
      ['Få med de rette', 'People it'],
      ['Hvem mangler, og hvem eier det?', 'Who is missing, who owns it?'],
    ),
    zone(
      'market',
      'sky',
      ['Fortell om det', 'Market it'],
      ['Hvem må vite om det, og hvem forteller dem?', 'Who must know, and who tells them?'],
    ),
    zone(
      'grow',
      'violet',
      ['La det vokse', 'Grow it'],
      ['Hvem bærer det når vi slipper?', 'Who carries it when we let go?'],
    ),
  ]),
}
