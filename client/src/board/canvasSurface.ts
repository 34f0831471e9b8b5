/** What the canvas itself does for commands: writing on a note, and going to one. */
import type { Editor } from 'tldraw'
import type { Surface } from '../commands/Command'
import { shapeIdOf } from './noteRecord'

/** Does nothing before there is a canvas. */
export function canvasSurface(editor: Editor | null): Surface {
  return {
    is: 'canvas',
    write(id) {
      editor?.setCurrentTool('select')
      editor?.setEditingShape(shapeIdOf(id))
      editor?.setCurrentTool('select.editing_shape')
    },
    show(id) {
      const bounds = editor?.getShapePageBounds(shapeIdOf(id))
      if (!editor || !bounds) return
      editor.setCurrentTool('select')
      editor.select(shapeIdOf(id))
      const animation = { duration: 200 }
      if (editor.getZoomLevel() < 0.5) editor.zoomToBounds(bounds, { targetZoom: 0.9, animation })
      else editor.centerOnPoint(bounds.center, { animation })
    },
    open: () => undefined,
    find: () => undefined,
  }
}
