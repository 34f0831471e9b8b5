/** Co-initiator, co-designer, co-implementer: in what are those concerned with? */
import type { Template } from '../template'
import { both, chain, zone } from './draw'
import { report } from './sources'

export const threeRoles: Template = {
  id: 'three-roles',
  name: both(['Med fra start, på veien og i mål?', 'With us at the start, on the way, to the end?']),
  use: both([
    'Se hvor de det gjelder, er med, og hvor de kommer for sent inn.',
    'See where those concerned take part, and where they come in too late.',
  ]),
  intro: null,
  minutes: 20,
  source: report,
  exercise: 'several',
  ...chain(
    [
      zone(
        'initiator',
        'moss',
        ['Med på å starte', 'Co-initiator'],
        [
          'Hvem la merke til behovet først? Hvem sa at vi skulle begynne?',
          'Who noticed the need first? Who said that we should begin?',
        ],
      ),
      zone(
        'designer',
        'sky',
        ['Med på å forme', 'Co-designer'],
        [
          'Hvem har vært med på å finne løsningen? Hva ble annerledes av det?',
          'Who has helped find the solution? What did that change?',
        ],
      ),
      zone(
        'implementer',
        'violet',
        ['Med på å gjøre', 'Co-implementer'],
        [
          'Hvem gjør jobben? Gjør de noe nytt, eller bare noe kommunen sparer?',
          'Who does the work? Is it something more, or only something saved?',
        ],
      ),
    ],
    { w: 660, h: 700 },
  ),
}
