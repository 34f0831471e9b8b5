/** The five steps of a collaborative municipality; one may stand on several at once. */
import type { Template } from '../template'
import { both, stairs, zone } from './draw'
import { handbook } from './sources'

export const fiveSteps: Template = {
  id: 'five-steps',
  name: both(['Fem trinn for en samskapende kommune', 'Five steps of a collaborative municipality']),
  use: both([
    'Se hvor kommunen står. Ulike avdelinger kan stå på ulike trinn, og på flere samtidig.',
    'See where the municipality stands. Departments may stand on different steps, and on several at once.',
  ]),
  intro: both([
    'Ingen må ta trinnene i rekkefølge. Skriv noe dere har sett som viser at dere står der.',
    'Nobody has to take the steps in order. Write something you have seen that shows you stand there.',
  ]),
  minutes: 30,
  source: handbook,
  exercise: 'several',
  ...stairs([
    zone(
      'curious',
      'sky',
      ['1 Nysgjerrig', '1 Curious'],
      [
        'Hvor spør vi folk, og lytter til svaret? Hvor blir det med praten?',
        'Where do we ask people, and listen? Where does it stay at talk?',
      ],
    ),
    zone(
      'inviting',
      'moss',
      ['2 Inviterende', '2 Inviting'],
      [
        'Hvem inviterer vi? Hvem har bestemt hva problemet er?',
        'Whom do we invite? Who has decided what the problem is?',
      ],
    ),
    zone(
      'ambitious',
      'sun',
      ['3 Ambisiøs', '3 Ambitious'],
      [
        'Hva har ledelsen endret for at det skal gå an å samarbeide?',
        'What have leaders changed so that working together is possible?',
      ],
    ),
    zone(
      'mature',
      'amber',
      ['4 Moden', '4 Mature'],
      [
        'Hva gjør vi sammen til vanlig, uten at det er et prosjekt?',
        'What do we do together as a habit, without it being a project?',
      ],
    ),
    zone(
      'collaborative',
      'coral',
      ['5 Samskapende', '5 Collaborative'],
      [
        'Hvor lager politikere og innbyggere politikk sammen?',
        'Where do politicians and residents make policy together?',
      ],
    ),
  ]),
}
