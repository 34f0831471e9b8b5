/** Ways of meeting, as cards to choose between: what each is good for, and what it asks of you. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { innherred } from './sources'

export const methods: Template = {
  id: 'methods',
  name: both(['Metodekort', 'Method cards']),
  use: both([
    'Velg en måte å møtes på som passer saken og dem det gjelder.',
    'Choose a way of meeting that fits the matter and those concerned.',
  ]),
  intro: both([
    'Legg lapper der dere ser en sak som passer. Spør alltid: hvem kommer ikke hvis vi gjør det slik?',
    'Put notes where you see a matter that fits. Always ask: who will not come if we do it this way?',
  ]),
  minutes: 20,
  source: innherred,
  exercise: null,
  ...rows(
    [
      zone(
        'peoples-workshop',
        'moss',
        ['Folkeverksted', "People's workshop"],
        [
          'Åpent for alle, i byen eller bygda. Hvilken sak angår så mange?',
          'Open to all, in town or village. Which matter concerns so many?',
        ],
      ),
      zone(
        'village-council',
        'sky',
        ['Bygderåd og grendelag', 'Village councils'],
        [
          'Bygda lager sin egen plan, og kommunen kommer dit. Hvor finnes et lag som vil?',
          'The village makes its own plan, and the municipality comes there. Where is a group that wants to?',
        ],
      ),
      zone(
        'future-workshop',
        'violet',
        ['Framtidsverksted', 'Future workshop'],
        [
          'Kritikk, drømmer, så handling, med langt blikk. Hva trenger lange tanker?',
          'Criticism, dreams, then action, with a long view. What needs long thoughts?',
        ],
      ),
      zone(
        'service-design',
        'amber',
        ['Tjenestedesign', 'Service design'],
        [
          'Forstå, prøv smått, bygg ut. Ta gjerne med en som kan lede. Hvilken tjeneste?',
          'Understand, try small, build out. Bring somebody who can lead it. Which service?',
        ],
      ),
      zone(
        'assets',
        'sun',
        ['Finn det som er bra', 'Find what is strong'],
        [
          'Let etter ildsjeler og ressurser før dere ser etter problemer. Hvem kjenner dem?',
          'Look for keen people and resources before problems. Who knows them?',
        ],
      ),
      zone(
        'walk',
        'coral',
        ['Gå en tur sammen', 'Take a walk together'],
        [
          'Gå dit det gjelder, og merk av på kartet det dere ser. Hvor burde vi gå?',
          'Go where it matters and mark what you see on a map. Where should we go?',
        ],
      ),
    ],
    3,
    { w: 600, h: 560 },
  ),
}
