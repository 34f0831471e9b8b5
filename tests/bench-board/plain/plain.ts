/** The canvas library as it comes, with its own notes: what ours is measured against. */
/// <reference types="vite/client" />
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { createShapeId, Tldraw, toRichText, type Editor } from 'tldraw'
import 'tldraw/tldraw.css'

const count = Number(new URLSearchParams(location.search).get('notes'))
/** Its notes are 200 wide; six in a row and five blocks, as our zones begin. */
const PITCH = 220
const ROWS = Math.ceil(count / 5 / 6)

function fill(editor: Editor): void {
  editor.createShapes(
    Array.from({ length: count }, (_, at) => {
      const [block, within] = [at % 5, Math.floor(at / 5)]
      return {
        id: createShapeId(`note-${at}`),
        type: 'note',
        x: (block * 7 + (within % 6)) * PITCH,
        y: Math.floor(within / 6) * PITCH,
        props: { richText: toRichText(`${at + 1} felles kaffe hver torsdag for alle på huset`) },
      }
    }),
  )
  editor.setCamera({ x: 20, y: 20, z: 0.9 }, { immediate: true })
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    createElement(Tldraw, {
      options: { maxShapesPerPage: count + 100 },
      onMount(editor) {
        fill(editor)
        Object.assign(window, {
          showAll: () => editor.setCamera({ x: 60, y: 60, z: Math.min(1, 1300 / (35 * PITCH), 800 / (ROWS * PITCH)) }),
        })
      },
    }),
  )
}
