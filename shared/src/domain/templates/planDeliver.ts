/** The matrix of who plans and who delivers, three by three. */
import type { Template } from '../template'
import { both, table, zone } from './draw'
import { handbook } from './sources'

export const planDeliver: Template = {
  id: 'plan-deliver',
  name: both(['Hvem planlegger, hvem gjør det?', 'Who plans, who delivers?']),
  use: both([
    'Plasser tjenestene deres, og se hvor noen mangler ved bordet.',
    'Place your services, and see where somebody is missing at the table.',
  ]),
  intro: both([
    'Skriv én tjeneste på hver lapp. Legg den der den er i dag. Snakk så om hvor den burde ligge.',
    'Write one service on each note. Put it where it is today. Then talk about where it ought to be.',
  ]),
  minutes: 25,
  source: handbook,
  exercise: 'one',
  ...table(
    [
      zone(
        'pro-pro',
        'neutral',
        ['Vanlig fagtjeneste', 'Ordinary professional service'],
        ['Hva ville blitt annerledes om de det gjelder, var med?', 'What would change if those concerned took part?'],
      ),
      zone(
        'both-pro',
        'sky',
        ['Planlagt sammen, fagfolk gjør det', 'Planned together, done by professionals'],
        [
          'Hva sa folk i planleggingen som dere ser igjen i dag?',
          'What did people say in the planning that you can see today?',
        ],
      ),
      zone(
        'civil-pro',
        'neutral',
        ['Folk planlegger, fagfolk gjør det', 'Planned by people, done by professionals'],
        ['Finnes dette hos dere? Kunne det finnes?', 'Do you have any of this? Could you?'],
      ),
      zone(
        'pro-both',
        'sky',
        ['Fagfolk planlegger, vi gjør det sammen', 'Planned by professionals, done together'],
        [
          'Hva vet de som gjør jobben, som planen ikke vet?',
          'What do those who do the work know that the plan does not?',
        ],
      ),
      zone(
        'both-both',
        'violet',
        ['Planlagt og gjort sammen', 'Planned and done together'],
        [
          'Hva gjør at det går an her? Kan det flyttes til andre steder?',
          'What makes it possible here? Can it be moved elsewhere?',
        ],
      ),
      zone(
        'civil-both',
        'sky',
        ['Folk planlegger, vi gjør det sammen', 'Planned by people, done together'],
        ['Hva trenger de fra fagfolk for å få det til?', 'What do they need from professionals to make it work?'],
      ),
      zone(
        'pro-civil',
        'neutral',
        ['Bestilt av fagfolk, gjort av andre', 'Ordered by professionals, done by others'],
        [
          'Hvem skrev bestillingen, og hvem burde vært med på det?',
          'Who wrote the order, and who ought to have helped?',
        ],
      ),
      zone(
        'both-civil',
        'sky',
        ['Planlagt sammen, folk gjør det', 'Planned together, done by people'],
        [
          'Hva slags støtte trenger de som gjør det, for ikke å bli slitne?',
          'What support do those who do it need so as not to wear out?',
        ],
      ),
      zone(
        'civil-civil',
        'neutral',
        ['Folk planlegger og gjør det selv', 'People plan and do it themselves'],
        [
          'Hva får folk til uten oss? Hvordan kan vi la være å ødelegge det?',
          'What do people manage without us? How can we avoid spoiling it?',
        ],
      ),
    ],
    {
      columns: [
        both(['Fagfolk planlegger', 'Professionals plan']),
        both(['Vi planlegger sammen', 'We plan together']),
        both(['Folk planlegger', 'People plan']),
      ],
      rows: [
        both(['Fagfolk gjør det', 'Professionals deliver']),
        both(['Vi gjør det sammen', 'We deliver together']),
        both(['Folk gjør det', 'People deliver']),
      ],
    },
  ),
}
