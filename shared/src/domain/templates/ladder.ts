/** The ladder of participation, with co-creation standing beside it: on every step somebody else sets the terms. */
import type { Template } from '../template'
import { both, stairs, zone } from './draw'
import { innherred } from './sources'

export const ladder: Template = {
  id: 'ladder',
  name: both(['Stigen for medvirkning', 'The ladder of participation']),
  use: both([
    'Si ærlig hva folk får være med på, før dere lover noe.',
    'Say honestly what people may take part in before you promise anything.',
  ]),
  intro: both([
    'På hvert trinn er det kommunen som setter rammene. Samskaping står ved siden av: der eier dere oppgaven sammen.',
    'On every step the municipality sets the terms. Co-creation stands beside it: there you own the task together.',
  ]),
  minutes: 20,
  source: innherred,
  exercise: 'one',
  ...stairs(
    [
      zone(
        'inform',
        'neutral',
        ['Informere', 'Inform'],
        ['Hva forteller vi, og hva når ikke fram?', 'What do we tell, and what does not get through?'],
      ),
      zone(
        'consult',
        'sky',
        ['Spørre', 'Consult'],
        ['Hva spør vi om? Hva gjør vi med svarene?', 'What do we ask? What do we do with the answers?'],
      ),
      zone(
        'dialogue',
        'moss',
        ['Samtale', 'Dialogue'],
        ['Hvor har en samtale fått oss til å endre mening?', 'Where has a talk made us change our minds?'],
      ),
      zone(
        'agenda',
        'sun',
        ['Sette dagsorden', 'Set the agenda'],
        ['Hvem bestemmer hva vi snakker om?', 'Who decides what we talk about?'],
      ),
      zone(
        'share',
        'amber',
        ['Styre sammen', 'Share the steering'],
        ['Hvilken makt har vi delt med noen? Hva gav vi fra oss?', 'What power have we shared? What did we give away?'],
      ),
    ],
    [
      zone(
        'co-creation',
        'violet',
        ['Samskaping', 'Co-creation'],
        [
          'Hvor eier vi både problemet og løsningen sammen, som likeverdige?',
          'Where do we own both the problem and the solution together, as equals?',
        ],
      ),
    ],
  ),
}
