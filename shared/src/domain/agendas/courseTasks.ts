/** The four group tasks of the course for elected officials on Innherred (SINTEF 2023), twenty minutes each. */
import { ready, step, template } from './ReadyAgenda'

export const courseTasks = ready(
  'course-tasks',
  ['Fire gruppeoppgaver om samskaping', 'Four group tasks on co-creation'],
  [
    'Åtti minutter. Tre oppgaver med en sak, og én om deres egen kommune.',
    'Eighty minutes. Three tasks with a case, and one about your own municipality.',
  ],
  [
    step(
      20,
      template('course-loneliness'),
      ['Ensomhet', 'Loneliness'],
      [
        'Les saken på tavla, og svar på spørsmålene sammen.',
        'Read the case on the board, and answer the questions together.',
      ],
      [
        'Del dere i grupper på tre til fem. La den som sjelden er først, få ordet først.',
        'Split into groups of three to five. Let those who are seldom first speak first.',
      ],
    ),
    step(
      20,
      template('course-farmhouses'),
      ['Trønderlånene', 'The old farmhouses'],
      [
        'Ny sak, samme måte: les, svar, og skriv det på tavla.',
        'A new case, the same way: read, answer, and write it on the board.',
      ],
      ['Spør hvem som mangler rundt bordet i denne saken.', 'Ask who is missing at the table in this case.'],
    ),
    step(
      20,
      template('course-school'),
      ['Hjelp til elever', 'Help for pupils'],
      [
        'Hvem eier denne saken, og hvem bør være med fra start?',
        'Who owns this case, and who should be in from the start?',
      ],
      [
        'Skill mellom å høre på folk og å lage noe sammen med dem.',
        'Tell listening to people from making something with them.',
      ],
    ),
    step(
      20,
      template('course-own'),
      ['Deres egen kommune', 'Your own municipality'],
      ['Ingen sak denne gangen. Hva kunne dere gjort her?', 'No case this time. What could you do here?'],
      ['Ta med minst ett tiltak videre, med navn på.', 'Carry at least one measure on, with a name on it.'],
    ),
  ],
)
