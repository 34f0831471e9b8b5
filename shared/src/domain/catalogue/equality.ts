/** Field 1, equality: who is heard, who decides, and who may say no. */
import type { ActionField, Statement } from '../scorecard'

export const equality: ActionField = {
  id: 'equality',
  number: 1,
  name: { nb: 'Likeverdighet', en: 'Equality' },
  subtitle: { nb: 'Alle teller like mye', en: 'Everyone counts the same' },
  explanation: {
    nb: 'Det handler om hvem som blir hørt, og hvem som bestemmer. Vaner kan gjøre at noen får mer plass enn andre.',
    en: 'This is about who is heard, and who decides. Habits can give some people more room than others.',
  },
}

export const equalityStatements: Statement[] = [
  {
    id: '1-1',
    field: 'equality',
    value: 'democracy',
    text: {
      nb: 'De som skal bruke det vi lager, er med på å bestemme.',
      en: 'The people who will use what we make help decide.',
    },
    easier: {
      nb: 'Vi lager noe for noen. De er med når vi velger.',
      en: 'We make something for people. They take part when we choose.',
    },
    prompt: {
      nb: 'Tenk på den siste viktige avgjørelsen. Hvem var med?',
      en: 'Think of the last important decision. Who took part?',
    },
    source: 'R:775; R:807; R:1636',
    core: true,
    thick: true,
  },
  {
    id: '1-2',
    field: 'equality',
    value: 'openness',
    text: {
      nb: 'Når jeg foreslår noe, snakker vi ordentlig om det.',
      en: 'When I suggest something, we talk about it properly.',
    },
    prompt: {
      nb: 'Husk noe du foreslo. Hva skjedde med det?',
      en: 'Remember something you suggested. What happened to it?',
    },
    source: 'R:774; R:1345-1347; R:1353',
    core: true,
  },
  {
    id: '1-3',
    field: 'equality',
    value: 'leadership',
    text: { nb: 'Vi bytter på å lede møtene.', en: 'We take turns leading the meetings.' },
    prompt: {
      nb: 'Hvem ledet de tre siste møtene? Hvem kan lede det neste?',
      en: 'Who led the last three meetings? Who can lead the next one?',
    },
    source: 'R:1375-1392; R:1406; N:1367-1371',
    core: false,
    thick: true,
  },
  {
    id: '1-4',
    field: 'equality',
    value: 'democracy',
    text: {
      nb: 'Den som har opplevd det selv, blir hørt like mye som fagfolk.',
      en: 'Those who have lived it are heard as much as the professionals.',
    },
    easier: {
      nb: 'Noen har levd med dette. Andre har det som jobb. Vi lytter like mye til begge.',
      en: 'Some have lived with this. Others work with it. We listen as much to both.',
    },
    prompt: {
      nb: 'Når visste noen mer enn fagfolkene fordi de hadde opplevd det selv?',
      en: 'When did someone know more than the professionals because they had lived it?',
    },
    source: 'R:1358; N:1207-1210',
    core: false,
  },
  {
    id: '1-5',
    field: 'equality',
    value: 'creativity',
    text: { nb: 'Vi fant ut sammen hva problemet er.', en: 'We found out together what the problem is.' },
    prompt: {
      nb: 'Hvem sa først at dette var et problem? Hvem ble spurt etterpå?',
      en: 'Who first said that this was a problem? Who was asked after that?',
    },
    source: 'R:1061; R:1365; R:1660-1664',
    core: false,
    thick: true,
  },
  {
    id: '1-6',
    field: 'equality',
    value: 'democracy',
    text: { nb: 'Når noen sier nei, godtar vi det.', en: 'When someone says no, we accept it.' },
    easier: { nb: 'Det er greit å si nei til en oppgave her.', en: 'It is fine to say no to a task here.' },
    prompt: {
      nb: 'Når sa du nei sist? Hva skjedde etterpå?',
      en: 'When did you last say no? What happened afterwards?',
    },
    source: 'R:803-805; R:1408; R:1642',
    core: false,
  },
  {
    id: '1-7',
    field: 'equality',
    value: 'openness',
    text: { nb: 'Vi tar oss tid til å bli kjent.', en: 'We take time to get to know each other.' },
    prompt: {
      nb: 'Hva vet du om en av de andre nå som du ikke visste før?',
      en: 'What do you know now about one of the others that you did not know before?',
    },
    source: 'R:1404; N:1390-1392',
    core: false,
  },
  {
    id: '1-8',
    field: 'equality',
    value: 'leadership',
    text: {
      nb: 'Vi har sagt høyt hva vi forventer av hverandre.',
      en: 'We have said out loud what we expect of each other.',
    },
    prompt: {
      nb: 'Si én ting du forventer av de andre. Har du sagt det før?',
      en: 'Say one thing you expect of the others. Have you said it before?',
    },
    source: 'R:782; R:807; R:1122',
    core: false,
  },
]
