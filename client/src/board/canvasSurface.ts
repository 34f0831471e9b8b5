/** What the canvas itself does for commands: writing on a note, and going to one. */
import { rectOf, TEMPLATE_HEAD, zoneRectOf, type PlacedTemplate } from '@samklang/shared/domain/placedTemplate'
import { templateOf } from '@samklang/shared/domain/template'
import type { Editor } from 'tldraw'
import type { Surface } from '../commands/Command'
import { shapeIdOf } from './noteRecord'
import { showRect } from './openOn'
import type { Projection } from './projection'
import type { Rect } from './zones'

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
        if (editor && one) showRect(editor, isNarrow(editor) ? firstOf(one) : rectOf(one))
        return one !== undefined
      }
      if (go() || !projection) return
      const stop = projection.onPaint(() => {
        if (go()) stop()
      })
    },
  }
}

/** Seen whole on a phone, a template would be too small to be read. */
const NARROW = 640

function isNarrow(editor: Editor): boolean {
  return editor.getViewportScreenBounds().width < NARROW
}

/** Its heading and the first of its zones. */
function firstOf(one: PlacedTemplate): Rect {
  const [zone] = templateOf(one.template).zones
  if (!zone) return rectOf(one)
  const rect = zoneRectOf(one, zone)
  return { ...rect, y: rect.y - TEMPLATE_HEAD, h: rect.h + TEMPLATE_HEAD }
}
