/** What the canvas itself does for commands: writing on a note, and going to one. */
import { rectOf } from '@samklang/shared/domain/placedTemplate'
import type { Editor } from 'tldraw'
import type { Surface } from '../commands/Command'
import { shapeIdOf } from './noteRecord'
import { showRect } from './openOn'
import type { Projection } from './projection'

/** Does nothing before there is a canvas. A note far away is put on the canvas first. */
export function canvasSurface(
  editor: Editor | null,
  projection: Projection | null,
  opens: Pick<Surface, 'odd' | 'open' | 'find'>,
): Surface {
  return {
    ...opens,
    is: 'canvas',
    write(id) {
      projection?.bring([shapeIdOf(id)])
      editor?.setCurrentTool('select')
      editor?.setEditingShape(shapeIdOf(id))
      editor?.setCurrentTool('select.editing_shape')
    },
    show(id) {
      projection?.bring([shapeIdOf(id)])
      const bounds = editor?.getShapePageBounds(shapeIdOf(id))
      if (!editor || !bounds) return
      editor.setCurrentTool('select')
      editor.select(shapeIdOf(id))
      const animation = { duration: 200 }
      if (editor.getZoomLevel() < 0.5) editor.zoomToBounds(bounds, { targetZoom: 0.9, animation })
      else editor.centerOnPoint(bounds.center, { animation })
    },
    showTemplate(id) {
      const go = () => {
        const one = projection?.ground().placed.find((placed) => placed.id === id)
        if (editor && one) showRect(editor, rectOf(one))
        return one !== undefined
      }
      if (go() || !projection) return
      const stop = projection.onPaint(() => {
        if (go()) stop()
      })
    },
  }
}
