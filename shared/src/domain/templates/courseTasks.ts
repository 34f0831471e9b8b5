/** The four group tasks of the course for elected officials on Innherred: three with a case, one about one's own place. */
import type { Template } from '../template'
import { both, rows, zone } from './draw'
import { innherred } from './sources'

const common = { minutes: 20, source: innherred, exercise: null } as const

export const courseLoneliness: Template = {
  ...common,
  id: 'course-loneliness',
  name: both(['Gruppeoppgave: ensomhet blant eldre', 'Group task: loneliness among older people']),
  use: both([
    'Øv på å invitere bredere enn dere pleier, med en sak mange kjenner.',
    'Practise inviting more widely than you usually do, on a matter many know.',
  ]),
  intro: both([
    'Dere sitter i utvalget for helse og omsorg. Mange over 60 i kommunen er ensomme. Hvordan tar dere tak i det?',
    'You are the committee for health and care. Many people over 60 in the municipality are lonely. How do you take it on?',
  ]),
  ...rows(
    [
      zone(
        'invite',
        'moss',
        ['Hvem bør med?', 'Who should join?'],
        ['Hvem kan vise oss sider av saken vi ikke ser?', 'Who can show us sides of this that we do not see?'],
      ),
      zone(
        'arena',
        'sky',
        ['Hvor tar vi det?', 'Where do we take it?'],
        ['Er utvalget rett sted, eller trengs et annet?', 'Is the committee the right place, or is another needed?'],
      ),
      zone(
        'common',
        'amber',
        ['Et felles bilde', 'A common picture'],
        [
          'Hvordan blir vi enige om hva problemet er, og hva som kan hjelpe?',
          'How do we agree on what the problem is, and what may help?',
        ],
      ),
    ],
    3,
    { w: 660, h: 660 },
  ),
}

export const courseFarmhouses: Template = {
  ...common,
  id: 'course-farmhouses',
  name: both(['Gruppeoppgave: trønderlånene', 'Group task: the old farmhouses']),
  use: both([
    'Øv på å velge om noe passer for samskaping, på tvers av kommuner.',
    'Practise choosing whether something suits co-creation, across municipalities.',
  ]),
  intro: both([
    'Dere jobber med plan og utvikling. Hele regionen har gamle trønderlån som står og forfaller. Kan noe gjøres sammen?',
    'You work with planning and development. All over the region old longhouses are falling into decay. Can something be done together?',
  ]),
  ...rows(
    [
      zone(
        'suited',
        'amber',
        ['Passer det?', 'Does it suit?'],
        ['Bør dette skje i samskaping? Hva taler imot?', 'Ought this to be co-created? What speaks against it?'],
      ),
      zone(
        'knowledge',
        'moss',
        ['Hvem vet noe?', 'Who knows something?'],
        ['Hvem har kunnskap, ideer eller et hus?', 'Who has knowledge, ideas or a house?'],
      ),
      zone(
        'across',
        'sky',
        ['På tvers', 'Across'],
        [
          'Hvordan jobber vi sammen når vi er flere kommuner?',
          'How do we work together when we are several municipalities?',
        ],
      ),
    ],
    3,
    { w: 660, h: 660 },
  ),
}

export const courseSchool: Template = {
  ...common,
  id: 'course-school',
  name: both(['Gruppeoppgave: hjelp til elever', 'Group task: help for pupils']),
  use: both([
    'Øv på å ta imot et tilbud fra frivillige, uten å ta over.',
    'Practise accepting an offer from volunteers without taking over.',
  ]),
  intro: both([
    'En frivillig organisasjon vil hjelpe elever som strever, sammen med skolen. Hva svarer dere?',
    'A voluntary organisation wants to help pupils who struggle, together with the school. What do you answer?',
  ]),
  ...rows(
    [
      zone(
        'suited',
        'amber',
        ['Passer det?', 'Does it suit?'],
        ['Er dette noe å skape sammen? Hvorfor?', 'Is this something to create together? Why?'],
      ),
      zone(
        'involve',
        'moss',
        ['Hvem bør med?', 'Who should join?'],
        [
          'Hvem må spørres før vi begynner? Har vi spurt elevene?',
          'Who must be asked before we begin? Have we asked the pupils?',
        ],
      ),
      zone(
        'challenges',
        'coral',
        ['Vansker og muligheter', 'Difficulties and chances'],
        [
          'Hva kan gå galt? Hva kan bli bedre enn vi tør tro?',
          'What can go wrong? What may be better than we dare think?',
        ],
      ),
      zone(
        'strategy',
        'sky',
        ['Flere skoler', 'More schools'],
        ['Hvordan kan skolene få dette inn som en vane?', 'How can schools make this a habit?'],
      ),
    ],
    4,
    { h: 700 },
  ),
}

export const courseOwn: Template = {
  ...common,
  id: 'course-own',
  name: both(['Gruppeoppgave: hos oss', 'Group task: where we are']),
  use: both([
    'Ta det dere har lært, hjem til egen kommune.',
    'Take what you have learned home to your own municipality.',
  ]),
  intro: both([
    'Ingen sak denne gangen. Snakk om deres egen kommune.',
    'No case this time. Talk about your own municipality.',
  ]),
  ...rows(
    [
      zone(
        'themes',
        'moss',
        ['Hvilke temaer?', 'Which themes?'],
        ['Hva hos oss egner seg for samskaping?', 'What here is suited for co-creation?'],
      ),
      zone(
        'way',
        'sky',
        ['Hvordan?', 'How?'],
        ['Hvordan tar vi det i bruk som en måte å jobbe på?', 'How do we take it up as a way of working?'],
      ),
      zone(
        'my-role',
        'amber',
        ['Hva gjør jeg?', 'What do I do?'],
        ['Hva kan jeg gjøre i min rolle?', 'What can I do in my role?'],
      ),
      zone(
        'within',
        'coral',
        ['Lære hos oss', 'Learn here'],
        ['Hvordan lærer vi av hverandre i kommunen?', 'How do we learn from each other in the municipality?'],
      ),
      zone(
        'between',
        'violet',
        ['Lære av andre', 'Learn from others'],
        ['Hvordan lærer vi på tvers av kommuner?', 'How do we learn across municipalities?'],
      ),
    ],
    5,
    { h: 700 },
  ),
}
