/** Where the models come from: author, year and title, told with each template. Wording and drawing are our own. */
import type { Template } from '../template'

type Source = Template['source']

export const report: Source = {
  author: { nb: 'Andersen m.fl.', en: 'Andersen et al.' },
  year: 2018,
  title: 'Demokratisk innovasjon',
}
export const handbook: Source = {
  author: { nb: 'Kobro m.fl.', en: 'Kobro et al.' },
  year: 2018,
  title: 'La oss gjøre det sammen!',
}
export const innherred: Source = {
  author: { nb: 'SINTEF', en: 'SINTEF' },
  year: 2023,
  title: 'Samskaping på Innherred',
}
export const tortzen: Source = {
  author: { nb: 'Tortzen, i Andersen m.fl.', en: 'Tortzen, in Andersen et al.' },
  year: 2018,
  title: 'Demokratisk innovasjon',
}
export const governance: Source = {
  author: { nb: 'Governance International, i Andersen m.fl.', en: 'Governance International, in Andersen et al.' },
  year: 2012,
  title: 'Demokratisk innovasjon',
}
