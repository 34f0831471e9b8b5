/** Gives the canvas library a place to draw, with our notes, our ring, and as little of its own as there is need for. */
import { NOTES_MAX } from '@samklang/shared/domain/note'
import { INK_MAX } from '@samklang/shared/documents/kinds'
import { getAssetUrlsByImport } from '@tldraw/assets/imports.vite'
import { use, useEffect, useMemo, type ReactNode } from 'react'
import {
  createTLUser,
  DefaultStylePanel,
  Tldraw,
  useEditor,
  useValue,
  type TLComponents,
  type TLUserPreferences,
  atom,
} from 'tldraw'
import 'tldraw/tldraw.css'
import type { RoomBoard } from '../live/WithBoard'
import { useLanguage, useText } from '../text'
import { useColourScheme } from '../theme/colourScheme'
import { useMedia } from '../ui/useMedia'
import { quietBeacon } from './beacon'
import { canvasOverrides } from './canvasRules'
import { CanvasStopped } from './CanvasStopped'
import { canvasWords } from './canvasWords'
import { FarLayer } from './FarLayer'
import { isNoteShape, shapeIdOf } from './noteRecord'
import { NoteShapeUtil } from './NoteShape'
import { showAll } from './openOn'
import { Ring, RingContext } from './Ring'
import type { JoinedCanvas } from './useCanvas'

const assetUrls = getAssetUrlsByImport()
// As long as the page lives: the library asks once, whenever it pleases.
quietBeacon(window)
const shapeUtils = [NoteShapeUtil]
/** A full board is seen whole from further away than the library goes by itself. */
const cameraOptions = { zoomSteps: [0.006, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8] }
/** More than a board may hold, so that the canvas never says that it is full before the board is. */
const options = { maxPages: 1, maxShapesPerPage: NOTES_MAX + 2 * INK_MAX }

const components: TLComponents = {
  ErrorFallback: CanvasStopped,
  OnTheCanvas: Underneath,
  StylePanel: InkStyle,
  ContextMenu: null,
  ActionsMenu: null,
  HelpMenu: null,
  ZoomMenu: null,
  MainMenu: null,
  Minimap: null,
  PageMenu: null,
  NavigationPanel: null,
  Toolbar: null,
  RichTextToolbar: null,
  ImageToolbar: null,
  VideoToolbar: null,
  KeyboardShortcutsDialog: null,
  QuickActions: null,
  HelperButtons: null,
  DebugPanel: null,
  DebugMenu: null,
  MenuPanel: null,
  TopPanel: null,
  SharePanel: null,
  CursorChatBubble: null,
  Toasts: null,
}

export function Canvas(props: { board: RoomBoard; canvas: JoinedCanvas; children?: ReactNode }): ReactNode {
  const { board, canvas, children } = props
  const say = useText()
  const { language } = useLanguage()
  const dark = useDark()
  const { store, projection, editor, onMount } = canvas
  const { undo } = board.edits
  const overrides = useMemo(
    () =>
      canvasOverrides(undo, canvasWords(say), {
        fit: () => editor && projection && showAll(editor, projection),
        all() {
          // Everything, also what is too far away to be on the canvas now.
          projection?.bring([...[...projection.notes.keys()].map(shapeIdOf), ...projection.inkPlaces.all().keys()])
          editor?.selectAll()
        },
      }),
    [undo, say, editor, projection],
  )
  const [user, preferences] = useMemo(() => {
    const preferences = atom<TLUserPreferences>('preferences', {
      id: 'this-device',
      locale: 'no',
      // Drawn on a board seen from afar, a stroke is as thick as it looks there.
      isDynamicSizeMode: true,
      colorScheme: 'light',
    })
    return [
      createTLUser({ userPreferences: preferences, setUserPreferences: (next) => preferences.set(next) }),
      preferences,
    ] as const
  }, [])
  useEffect(() => {
    preferences.update((now) => ({
      ...now,
      locale: language === 'nb' ? 'no' : 'en',
      colorScheme: dark ? 'dark' : 'light',
    }))
  }, [preferences, language, dark])
  useEffect(() => {
    editor?.updateInstanceState({ isReadonly: !board.mayWrite })
  }, [editor, board.mayWrite])

  return (
    <Tldraw
      store={store}
      shapeUtils={shapeUtils}
      components={components}
      overrides={overrides}
      assetUrls={assetUrls}
      options={options}
      cameraOptions={cameraOptions}
      user={user}
      onMount={onMount}
      {...licence}
    >
      {children}
    </Tldraw>
  )
}

/** The ring, and what is too far away or too much to be on the canvas itself. */
function Underneath(): ReactNode {
  const projection = use(RingContext)?.projection ?? null
  return (
    <>
      <Ring />
      {projection ? <FarLayer projection={projection} /> : null}
    </>
  )
}

/** Colours and sizes are for drawing; paper has its own menu. */
function InkStyle(): ReactNode {
  const editor = useEditor()
  const drawing = useValue(
    'is ink in hand or chosen',
    () => {
      if (editor.isInAny('draw', 'arrow', 'text', 'highlight', 'geo', 'line')) return true
      const chosen = editor.getSelectedShapes()
      return chosen.length > 0 && !chosen.some(isNoteShape)
    },
    [editor],
  )
  return drawing ? <DefaultStylePanel /> : null
}

/** The key of a bought licence, when the server has been given one. Without it the library shows its mark. */
const licence = (() => {
  const licenseKey = document.querySelector('meta[name="tldraw-license"]')?.getAttribute('content') ?? ''
  return licenseKey === '' ? {} : { licenseKey }
})()

/** Does the page look dark now, by choice or by the device? */
function useDark(): boolean {
  const chosen = useColourScheme().scheme
  const device = useMedia('(prefers-color-scheme: dark)')
  return chosen === 'auto' ? device : chosen === 'dark'
}
