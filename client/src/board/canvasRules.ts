/** What the canvas library may do here: which tools and acts are left, and what becomes of what is pasted. */
import type { Editor, TLShapePartial, TLUiOverrides, VecLike } from 'tldraw'
import type { BoardUndo } from '@samklang/shared/documents/undo'
import { inkShapes } from '@samklang/shared/documents/kinds'
import { NOTE } from './noteRecord'

const acts = new Set([
  'undo',
  'redo',
  'duplicate',
  'delete',
  'copy',
  'cut',
  'paste',
  'select-all',
  'select-none',
  'bring-to-front',
  'send-to-back',
  'zoom-in',
  'zoom-out',
  'zoom-in-on-cursor',
  'zoom-out-on-cursor',
  'zoom-to-100',
  'zoom-to-fit',
  'zoom-to-selection',
  'exit-pen-mode',
  'a11y-repeat-shape-announce',
  'adjust-shape-styles',
])
const tools = new Set(['select', 'hand', 'draw', 'eraser', 'arrow', 'text'])

/** Undo and redo are the document's: the canvas's own would bring back whole old notes. */
export function canvasOverrides(
  undo: BoardUndo,
  words: Record<string, string>,
  view: { readonly fit: () => void; readonly all: () => void },
): TLUiOverrides {
  return {
    actions(_editor, given) {
      const kept = Object.fromEntries(Object.entries(given).filter(([id]) => acts.has(id)))
      const mine = {
        undo: () => void undo.undo(),
        redo: () => void undo.redo(),
        'zoom-to-fit': view.fit,
        'select-all': view.all,
      }
      for (const [id, onSelect] of Object.entries(mine)) {
        const act = kept[id]
        if (act) kept[id] = { ...act, onSelect }
      }
      return kept
    },
    tools: (_editor, given) => Object.fromEntries(Object.entries(given).filter(([id]) => tools.has(id))),
    translations: { no: words },
  }
}

/** Text and addresses become notes; pictures, pages and files are not taken in, and nothing is fetched. */
export function takePasted(editor: Editor, addNote: (text: string, at: VecLike | undefined) => void): void {
  const nothing = () => undefined
  for (const type of ['files', 'embed', 'svg-text', 'excalidraw', 'file-replace'] as const) {
    editor.registerExternalContentHandler(type, nothing)
  }
  editor.registerExternalContentHandler('text', ({ text, point }) => addNote(text, point))
  editor.registerExternalContentHandler('url', ({ url, point }) => addNote(url, point))
}

/** Shapes that the document does not keep are taken away as they come, from another board's clipboard for instance. */
export function keepOut(editor: Editor): () => void {
  return editor.sideEffects.registerAfterCreateHandler('shape', (shape) => {
    const kept = shape.type === NOTE || inkShapes.some((type) => type === shape.type)
    if (!kept) editor.store.remove([shape.id])
    // Notes lie straight on the page, never inside something else.
    else if (shape.type === NOTE && shape.rotation !== 0)
      editor.updateShape({ id: shape.id, type: NOTE, rotation: 0 } as TLShapePartial)
  })
}
