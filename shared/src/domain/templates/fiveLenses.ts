/** Five lenses on one measure: would it fit here? */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { report } from './sources'

export const fiveLenses: Template = {
  id: 'five-lenses',
  name: both(['Fem briller på ett tiltak', 'Five lenses on one measure']),
  use: both([
    'Undersøk om et tiltak kan fungere hos dere, før dere går i gang.',
    'Look into whether a measure can work with you before you start.',
  ]),
  intro: both([
    'Velg ett tiltak. Ta på én og én brille. Hva hjelper, og hva stanser oss?',
    'Choose one measure. Put on one lens at a time. What helps, and what stops us?',
  ]),
  minutes: 30,
  source: report,
  exercise: null,
  ...rows(
    [
      zone(
        'organisational',
        'sky',
        ['Organisasjon', 'Organisation'],
        ['Hvem må slippe til, og hvem må si ja?', 'Who must be let in, and who must say yes?'],
      ),
      zone(
        'legal',
        'neutral',
        ['Lov og regler', 'Law and rules'],
        ['Hva har vi lov til? Hvem kan svare på det?', 'What are we allowed to do? Who can answer that?'],
      ),
      zone(
        'financial',
        'moss',
        ['Penger og tid', 'Money and time'],
        ['Hva koster det, og hvem betaler etter prøvetiden?', 'What does it cost, and who pays after the trial?'],
      ),
      zone(
        'political',
        'amber',
        ['Politikk', 'Politics'],
        [
          'Hvem i kommunestyret bør vite om det? Hva kan de svare for?',
          'Who in the council ought to know? What can they answer for?',
        ],
      ),
      zone(
        'cultural',
        'coral',
        ['Vaner og holdninger', 'Habits and attitudes'],
        [
          'Hvem må gjøre noe på en ny måte? Hva er utrygt med det?',
          'Who must do something in a new way? What feels unsafe about it?',
        ],
      ),
    ],
    5,
    { h: 760 },
  ),
}
