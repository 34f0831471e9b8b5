/** English: room; has exactly the shape of the bokmål. */
import type { room as nb } from '../nb/room'
import type { Shape } from '../shape'

export const room: Shape<typeof nb> = {
  page: {
    answer: 'Answer',
    now: 'Now',
    ideas: 'Ideas',
    measures: 'Measures',
    profile: 'Profile',
    report: 'Report',
    board: 'Board',
    list: 'List',
    scorecard: 'Scorecard',
    agenda: 'Agenda',
    lead: 'Lead',
    screen: 'Big screen',
  },
  navigation: 'The pages of the room',
  morePages: 'More pages',
  screenOpens: 'Big screen (opens a new window)',
  menu: 'Menu',
  share: 'Share',
  timeLeft: 'Time left: {time}',
  timeUp: 'Time is up',

  entering: 'Opening the room',
  join: {
    invited: 'You are invited to',
    whatHappens:
      'Here you will find out how well you work together, and what you want to do about it. It is not a test, and there are no right answers.',
    answers: 'What happens with the answers?',
    together: 'You talk first and choose one answer together. Nobody answers alone.',
    secret:
      'Nobody sees what you answer before it is shown. Then everyone sees where the answers lie, but not who gave which.',
    looksFirst: 'The person leading can see the result just before it is shown to everyone.',
    otherWays: 'If you are to answer in the open or with names, the page says so before you answer.',
    smallGroup: 'You are not that many. Others may guess who thinks what.',
    operator:
      'While the question is open, whoever runs the server could find the answers. Afterwards only counts exist.',
    button: 'Join',
    more: 'Name and where you belong (you can skip this)',
    name: 'What shall we call you?',
    nameHint:
      'Shown on what you write, never on your answers. Without a name you are called “Participant” and a number.',
    nameHintNamed:
      'Shown on what you write. On answers it is shown only when the page says so before you answer. Without a name you are called “Participant” and a number.',
    sector: 'Where do you belong?',
    sectorWhy: 'We ask because the sides of the table may see things differently, and that is worth talking about.',
    sectorMany: 'The answers of a group are shown only when at least five in it have answered.',
    sectorFew: 'In a room as small as this, the answers of one group are never shown on their own.',
    sectorNone: 'Not chosen',
    leads: 'You lead this room. Join, and you can answer and write as well.',
    change: 'Name and where you belong',
    changeTitle: 'Your name and where you belong',
    youAre: 'You are {name}.',
  },

  blocked: {
    noPassTitle: 'You need the link to the room',
    noPassText:
      'Open the link or QR code you got from the person leading. If you have been here on another device, you can get a code there.',
    revokedTitle: 'You no longer have access',
    revokedText: 'The person leading has withdrawn your access. Ask them if you think this is a mistake.',
    linkTitle: 'The link no longer works',
    linkText: 'It may have been replaced, or copied with a mistake. Ask the person leading for a new one.',
    goneTitle: 'The room does not exist',
    goneText: 'Check that you got the whole link. If it is right, the room may have been deleted.',
    unreachableTitle: 'There is no answer',
    unreachableText: 'Check that you are online. We keep trying.',
    code: 'I have a code',
  },

  device: {
    menu: 'Bring another device',
    title: 'Continue on another device',
    text: 'Scan the code with the other device, or type it at {address}. There you are the same person, with the same answers.',
    code: 'Your code',
    lasts: 'The code works once, for {minutes, plural, one {one more minute} other {# more minutes}}.',
    gone: 'The code has run out.',
    again: 'Make a new code',
    qr: 'QR code that opens the room on another device',
    enterTitle: 'Type the code',
    enterText: 'You find the code on your other device, under “Bring another device”.',
    enterLabel: 'Code',
    enterButton: 'Continue here',
  },

  links: {
    title: 'Get people in',
    text: 'Scan the code, or open the link. No account and no app is needed.',
    qr: 'QR code to the room for participants',
    participant: 'The link for participants',
    observer: 'The link for observers',
    facilitator: 'The link for those who lead',
    none: 'The link is blocked. Make a new one under “Links” on the Lead page.',
    big: 'Show large',
  },

  gather: {
    offer: 'The person leading wants everyone at “{page}”.',
    go: 'Go there',
    stay: 'Stay here',
    moved: 'The person leading took you to “{page}”.',
  },
}
