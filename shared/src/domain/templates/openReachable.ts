/** How open and reachable shall we be to each other? A few agreements one can keep. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { handbook } from './sources'

export const openReachable: Template = {
  id: 'open-reachable',
  name: both(['Hvor åpne og tilgjengelige skal vi være?', 'How open and reachable shall we be to each other?']),
  use: both([
    'Lag avtaler om møtetid, telefon og hva dere deler, så ingen må gjette.',
    'Agree on times, phones and what you share, so that nobody has to guess.',
  ]),
  intro: both([
    'Ettermiddagen er arbeidstid for noen og overtid for andre. Si hva som går for deg.',
    'The afternoon is working time for some and overtime for others. Say what works for you.',
  ]),
  minutes: 20,
  source: handbook,
  exercise: null,
  ...rows(
    [
      zone(
        'when',
        'amber',
        ['Når og hvor?', 'When and where?'],
        [
          'Når passer det å møtes? Hvor føler alle seg hjemme?',
          'When does it suit to meet? Where does everyone feel at home?',
        ],
      ),
      zone(
        'reach',
        'sky',
        ['Hvordan når vi hverandre?', 'How do we reach each other?'],
        ['Deler vi telefonnummer? Når er det greit å ringe?', 'Do we share phone numbers? When is it fine to call?'],
      ),
      zone(
        'inside',
        'violet',
        ['Hva blir mellom oss?', 'What stays between us?'],
        ['Hva skal ikke ut av rommet? Hvem avgjør det?', 'What shall not leave the room? Who decides?'],
      ),
      zone(
        'outside',
        'moss',
        ['Hva viser vi fram?', 'What do we show?'],
        [
          'Hva kan alle få se underveis? Hvordan kan andre gi innspill?',
          'What may everyone see on the way? How can others add to it?',
        ],
      ),
    ],
    4,
    { h: 700 },
  ),
}
