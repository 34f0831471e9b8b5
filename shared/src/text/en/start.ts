/** English: start; has exactly the shape of the bokmål. */
import type { start as nb } from '../nb/start'
import type { Shape } from '../shape'

export const start: Shape<typeof nb> = {
  headline: 'Find out how well you work together, and what you want to do about it.',
  lead: 'A room for people who create something together: municipality, volunteers, businesses and those it concerns. Everyone answers on their own, sees the answers at the same time and talks about what matters.',
  create: 'Make a room',
  haveCode: 'I have a code',
  picture: 'Seven people round a round table. On the table five arcs slide together into one circle.',

  promisesTitle: 'You can rely on this',
  promises: {
    accountTitle: 'No account',
    accountText: 'Open the link and join. No password, e-mail or app is needed.',
    secretTitle: 'Secret answers',
    secretText: 'Nobody in the room sees the answers before they are shown, or learns who gave which.',
    dataTitle: 'Nobody else gets anything',
    dataText: 'Everything stays on one server that you choose. Nothing is sent to others.',
  },

  meetingTitle: 'How a meeting goes',
  meeting: {
    answerTitle: 'Answer on your own',
    answerText: 'Everyone says how true something is of you, from 1 to 10, on their own phone.',
    seeTitle: 'See the answers together',
    seeText: 'One dot for each answer. All see where you agree, and where you do not.',
    talkTitle: 'Talk about it',
    talkText: 'What does the other side of the table see? Agree on a number, or that you see it differently.',
    doTitle: 'Do something about it',
    doText: 'Write a measure, give it an owner, and follow it round until it is done.',
  },

  rooms: {
    title: 'Rooms you have been in on this device',
    forget: 'Forget',
    forgetRoom: 'Forget {title} on this device',
  },
  free: 'Samklang is free software. Anyone may use it, see how it works and run it themselves.',

  make: {
    title: 'Make a room',
    step: 'Step {step} of {of}',
    nameTitle: 'What is the room called?',
    name: 'Name of the room',
    nameHint: 'What participants see when they open the link. For instance “The meeting place in town”.',
    nameMissing: 'Write a name first.',
    language: 'Language of the room',
    languageHint: 'Everyone can choose another for themselves.',
    whoTitle: 'Who is coming?',
    size: 'How many will you be?',
    few: 'Two to four',
    some: 'Five to twelve',
    many: 'Thirteen or more',
    dependent: 'Does anyone in the room depend on another?',
    dependentHint: 'For instance a user and their caseworker, or an employee and their manager.',
    means: 'Then it will be like this',
    meansWait: 'Choose how many you will be, and see what it means.',
    fewTogether: 'You are few. Then secret answers cannot be shown, for everyone would guess who gave which.',
    fewHow: 'You talk first, and choose one answer together for each statement. One device is enough.',
    secret: 'Everyone answers alone and in secret. You do not see what anyone answers either.',
    threshold: 'The answers to a statement are shown when at least {threshold} have answered it.',
    guess: 'In a small group some may still guess who thinks what. We say so before they answer.',
    noNames:
      'Since someone depends on others, it takes more before answers are shown. Answers are never shown with names.',
    groups:
      'You can see whether the municipality, the volunteers and others see it differently, when enough in each group have answered.',
    noGroups: 'The answers are not split into groups. You are too few for that.',
    button: 'Make the room',
  },

  made: {
    title: 'The room is ready',
    text: 'Here are the links to “{title}”. They work until you block them.',
    facilitator: 'For you who lead',
    facilitatorText:
      'This is shown only now. Keep it somewhere safe, for instance in an e-mail to yourself. Whoever has it can steer the room.',
    participant: 'For participants',
    participantText: 'Send it to everyone who is to take part, or show the code on the screen.',
    observer: 'For observers',
    observerText: 'They see what everyone sees, but do not answer or write.',
    nowTitle: 'What now?',
    nowSave: 'Keep the link for you who lead.',
    nowSend: 'Send the participants’ link, for instance in the invitation to the meeting.',
    nowTry: 'Go in and look around. Nothing happens for the others until you open something.',
    go: 'Go to the room',
    showQr: 'Show QR code',
    hideQr: 'Hide QR code',
    qr: 'QR code: {which}',
  },
}
