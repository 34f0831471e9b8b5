/** Field 7, several competencies: learning from each other, from mistakes and from people unlike ourselves. */
import type { ActionField, Statement } from '../scorecard'

export const competencies: ActionField = {
  id: 'competencies',
  number: 7,
  name: { nb: 'Flere kompetanser', en: 'Several competencies' },
  subtitle: { nb: 'Vi lærer av hverandre', en: 'We learn from each other' },
  explanation: {
    nb: 'Folk kan noe fra livet, fra jobben og fra skolen. Når vi lærer av hverandre, kan vi mer sammen enn alene.',
    en: 'People know things from life, from work and from school. Learning from each other, we can do more than alone.',
  },
}

export const competencyStatements: Statement[] = [
  {
    id: '7-1',
    field: 'competencies',
    value: 'creativity',
    text: {
      nb: 'Vi lærer noe nytt av hverandre når vi møtes.',
      en: 'We learn something new from each other when we meet.',
    },
    prompt: {
      nb: 'Hva har du lært her som du har brukt etterpå?',
      en: 'What have you learned here that you have used afterwards?',
    },
    source: 'R:1056; R:1483-1487',
    core: true,
    thick: true,
  },
  {
    id: '7-2',
    field: 'competencies',
    value: 'leadership',
    text: { nb: 'Vi snakker om feil for å lære av dem.', en: 'We talk about mistakes to learn from them.' },
    prompt: {
      nb: 'Hvilken feil har dere lært mest av? Hva gjør dere annerledes nå?',
      en: 'Which mistake have you learned most from? What do you do differently now?',
    },
    source: 'R:1211-1213; R:1483-1487; N:1840-1862',
    core: true,
  },
  {
    id: '7-3',
    field: 'competencies',
    value: 'openness',
    text: { nb: 'Det er lett å si «jeg vet ikke» her.', en: 'It is easy to say “I don’t know” here.' },
    easier: {
      nb: 'Det er greit å spørre. Du trenger ikke kunne alt.',
      en: 'It is fine to ask. You do not have to know everything.',
    },
    prompt: {
      nb: 'Hva har du lurt på her uten å spørre?',
      en: 'What have you wondered about here without asking?',
    },
    source: 'R:1491; R:1493',
    core: false,
  },
  {
    id: '7-4',
    field: 'competencies',
    value: 'democracy',
    text: { nb: 'Det én av oss ikke kan, kan en annen.', en: 'What one of us cannot do, another can.' },
    easier: {
      nb: 'Vi kan ulike ting. Derfor kan vi hjelpe hverandre.',
      en: 'We can do different things. So we can help each other.',
    },
    prompt: {
      nb: 'Hva fikk dere til fordi dere kunne ulike ting?',
      en: 'What did you manage because you could do different things?',
    },
    source: 'R:1493; R:1695',
    core: false,
  },
  {
    id: '7-5',
    field: 'competencies',
    value: 'creativity',
    text: {
      nb: 'Vi inviterer folk som tenker annerledes enn oss.',
      en: 'We invite people who think differently from us.',
    },
    prompt: {
      nb: 'Hvem har sett helt annerledes på dette? Hva lærte dere av det?',
      en: 'Who has seen this quite differently? What did you learn from it?',
    },
    source: 'R:1365-1371; N:1271-1277; N:1928-1931',
    core: false,
  },
  {
    id: '7-6',
    field: 'competencies',
    value: 'openness',
    text: { nb: 'Jeg har sett hvordan de andre jobber.', en: 'I have seen how the others work.' },
    prompt: {
      nb: 'Hvem har du besøkt eller fulgt en dag? Hva overrasket deg?',
      en: 'Whom have you visited or followed for a day? What surprised you?',
    },
    source: 'R:862; R:965; R:1489',
    core: false,
  },
  {
    id: '7-7',
    field: 'competencies',
    value: 'creativity',
    text: {
      nb: 'Jeg ser annerledes på noe nå enn da jeg ble med.',
      en: 'I see something differently now than when I joined.',
    },
    easier: {
      nb: 'Før tenkte jeg på én måte. Nå tenker jeg litt annerledes.',
      en: 'Before, I thought one way. Now I think a little differently.',
    },
    prompt: {
      nb: 'Hva så du annerledes på før? Hva fikk deg til å endre syn?',
      en: 'What did you see differently before? What made you change?',
    },
    source: 'R:1495-1497',
    core: false,
  },
]
