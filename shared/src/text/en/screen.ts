/** English: the screen; has exactly the shape of the bokmål. */
import type { screen as nb } from '../nb/screen'
import type { Shape } from '../shape'

export const screen: Shape<typeof nb> = {
  join: 'Join',
  joinHow: 'Scan the code, or type the address.',
  welcome: 'Welcome',
  welcomeBody: 'No account needed. Open the room on your phone.',
  here: '{present, plural, =0 {Nobody is here yet} one {One is here} other {# are here}}',
  open: 'Now we answer',
  closing: 'Closes in {seconds}',
  closed: 'The answers are in',
  ideas: 'Now we are writing ideas',
  ideasBody: 'Write on your phone. The ideas appear on the board.',
  measures: 'Now we are looking at the measures',
  board: 'Now we are at the board',
  break: 'Break',
  proposal: 'Can we live with {score}?',
  promiseNamed: 'When the answers are shown, the names are on the phones. Only the dots are shown here.',
  promise: 'Nobody sees what anyone answers before it is shown.',
  page: '{at} of {of}',
  previousPage: 'Previous',
  nextPage: 'Next',
  noLink: 'Ask the one leading the meeting for the link.',
}
