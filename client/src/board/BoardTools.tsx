/** The board's tools: a new note first, then choosing, drawing, undo and the view. */
import { Button } from '@digdir/designsystemet-react'
import {
  ClipboardCheckmarkIcon,
  EraserIcon,
  ExpandIcon,
  LightBulbIcon,
  PencilIcon,
  ZoomMinusIcon,
  ZoomPlusIcon,
} from '@navikt/aksel-icons'
import type { Note } from '@samklang/shared/domain/note'
import { useEffect, useReducer, type ReactNode, type SVGProps } from 'react'
import { useValue, type Editor } from 'tldraw'
import { CommandMenu } from '../commands/CommandMenu'
import { nameOfCommand } from '../commands/nameOfCommand'
import { redo } from '../commands/redo'
import { isOffered } from '../commands/registry'
import { undo } from '../commands/undo'
import type { Commands } from '../commands/useCommands'
import type { BoardEdits } from '../live/edits'
import { useText } from '../text'
import { ArrowIcon, HandIcon, SelectIcon, TextIcon } from './icons'

type Icon = (props: SVGProps<SVGSVGElement>) => ReactNode
const drawing = [
  ['select', SelectIcon],
  ['hand', HandIcon],
  ['draw', PencilIcon as Icon],
  ['arrow', ArrowIcon],
  ['text', TextIcon],
  ['eraser', EraserIcon as Icon],
] as const

/** Commands of the board that have buttons here. */
const BUTTONS = ['undo', 'redo']
const NONE: readonly Note[] = []

interface Given {
  readonly editor: Editor
  readonly edits: BoardEdits
  readonly commands: Commands
  readonly mayWrite: boolean
  readonly drawingLocked: boolean
  readonly onAdd: (kind: 'idea' | 'measure') => void
  readonly onFit: () => void
  readonly onPhase: () => void
}

export function BoardTools({
  editor,
  edits,
  commands,
  mayWrite,
  drawingLocked,
  onAdd,
  onFit,
  onPhase,
}: Given): ReactNode {
  const say = useText()
  const tool = useValue('tool', () => editor.getCurrentToolId(), [editor])
  const [, changed] = useReducer((n: number) => n + 1, 0)
  useEffect(() => edits.undo.onChange(changed), [edits])
  const mayDraw = mayWrite && !drawingLocked
  const shown = mayDraw ? drawing : drawing.filter(([name]) => name === 'select' || name === 'hand')
  useEffect(() => {
    if (!mayDraw && editor.isInAny('draw', 'arrow', 'text', 'eraser')) editor.setCurrentTool('select')
  }, [editor, mayDraw])
  return (
    <div className="board-tools" role="toolbar" aria-label={say('board.tools.label')}>
      {mayWrite ? (
        <>
          <Button data-size="sm" onClick={() => onAdd('idea')}>
            <LightBulbIcon aria-hidden />
            {say('board.tools.idea')}
          </Button>
          <Button data-size="sm" variant="secondary" onClick={() => onAdd('measure')}>
            <ClipboardCheckmarkIcon aria-hidden />
            {say('board.tools.measure')}
          </Button>
        </>
      ) : null}
      <span className="board-tools-group">
        {shown.map(([name, Icon]) => (
          <Tool
            key={name}
            label={say(`board.tools.${name}`)}
            icon={<Icon aria-hidden />}
            pressed={tool === name}
            onClick={() => editor.setCurrentTool(name)}
          />
        ))}
      </span>
      {mayWrite ? (
        <span className="board-tools-group">
          {[undo, redo].map((command) => (
            <Tool
              key={command.id}
              label={nameOfCommand(command, commands.scene(NONE))}
              icon={<command.icon aria-hidden />}
              disabled={!isOffered(command, commands.scene(NONE))}
              onClick={() => commands.perform(command, NONE)}
            />
          ))}
          <CommandMenu commands={commands} chosen={NONE} on="board" about="" besides={BUTTONS} />
        </span>
      ) : null}
      <span className="board-tools-group">
        <Tool
          label={say('board.tools.zoomOut')}
          icon={<ZoomMinusIcon aria-hidden />}
          onClick={() => editor.zoomOut(undefined, { animation: { duration: 120 } })}
        />
        <Tool
          label={say('board.tools.zoomIn')}
          icon={<ZoomPlusIcon aria-hidden />}
          onClick={() => editor.zoomIn(undefined, { animation: { duration: 120 } })}
        />
        <Tool label={say('board.tools.fit')} icon={<ExpandIcon aria-hidden />} onClick={onFit} />
        <Button data-size="sm" variant="tertiary" onClick={onPhase}>
          {say('board.tools.phase')}
        </Button>
      </span>
    </div>
  )
}

function Tool(props: {
  label: string
  icon: ReactNode
  pressed?: boolean
  disabled?: boolean
  onClick: () => void
}): ReactNode {
  const { label, icon, pressed, disabled, onClick } = props
  return (
    <Button
      icon
      data-size="sm"
      variant={pressed === true ? 'secondary' : 'tertiary'}
      aria-label={label}
      title={label}
      {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}
      disabled={disabled ?? false}
      onClick={onClick}
    >
      {icon}
    </Button>
  )
}
