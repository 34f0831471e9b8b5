/** Places a template beside what is on the board. */
import { roomFor } from '@samklang/shared/domain/placedTemplate'
import { TemplateId, templateOf } from '@samklang/shared/domain/template'
import { call, newId } from '../api'
import type { Scene } from '../commands/Command'

/** Returns the sentence that tells so. Throws what `problemText` can put into words. */
export async function placeOnBoard(scene: Scene, template: TemplateId): Promise<string> {
  const { takenOn } = await import('./taken')
  const pos = roomFor(template, takenOn(document, scene.edits.board))
  const { placed } = await call('placeTemplate', {
    params: { room: scene.room },
    body: { id: newId<string>(), template, pos },
  })
  scene.surface.showTemplate(placed.id)
  return scene.say('templates.placed', { name: templateOf(template).name[scene.language] })
}
