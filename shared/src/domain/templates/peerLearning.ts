/** The peer-learning overview: what one can be proud of, and tips from others who do the same. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { report } from './sources'

export const peerLearning: Template = {
  id: 'peer-learning',
  name: both(['Lære av likemenn', 'Learning from peers']),
  use: both([
    'Få råd fra andre som gjør noe lignende, og ta med dere det som passer.',
    'Get advice from others who do something similar, and take along what fits.',
  ]),
  intro: both([
    'De andre skriver, dere lytter. Et råd som virket der, må ikke virke her.',
    'The others write, you listen. What worked there need not work here.',
  ]),
  minutes: 40,
  source: report,
  exercise: null,
  ...rows(
    [
      zone(
        'proud',
        'sun',
        ['Vær stolte av', 'Be proud of'],
        ['Hva får de til som andre kan lære av?', 'What do they manage that others can learn from?'],
      ),
      zone(
        'all',
        'sky',
        ['Tips til alle', 'Tips to all'],
        ['Hva ville du gjort sammen, om du var dem?', 'What would you do together, if you were them?'],
      ),
      zone(
        'municipality',
        'moss',
        ['Tips til kommunen', 'Tips to the municipality'],
        ['Hva er det bare kommunen kan gjøre?', 'What can only the municipality do?'],
      ),
      zone(
        'enterprise',
        'violet',
        ['Tips til virksomheten', 'Tips to the enterprise'],
        ['Hva er det bare virksomheten kan gjøre?', 'What can only the enterprise do?'],
      ),
    ],
    4,
    { h: 760 },
  ),
}
