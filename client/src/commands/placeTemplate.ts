/** Lays out a model beside what is on the board, for everyone to write in. */
import { TableIcon } from '@navikt/aksel-icons'
import { allTemplates, TemplateId } from '@samklang/shared/domain/template'
import { placeOnBoard } from '../templates/placeTemplate'
import { toldText, type Command } from './Command'

export const placeTemplate: Command = {
  id: 'placeTemplate',
  name: 'templates.name',
  icon: TableIcon,
  on: 'board',
  who: 'facilitator',
  group: 'lead',
  asks: ({ language }) => ({
    template: {
      kind: 'one',
      name: 'templates.which',
      options: allTemplates.map(({ id, name }) => ({ value: id, text: name[language] })),
      start: allTemplates[0]?.id ?? null,
    },
  }),
  run: (scene, told) => placeOnBoard(scene, TemplateId.parse(toldText(told, 'template'))),
}
