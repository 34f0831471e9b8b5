/** Where a facilitator makes the scorecard the room's own, before anything of it has been opened. */
import { Heading, Paragraph, Tabs } from '@digdir/designsystemet-react'
import { whyNotChangeScorecard } from '@samklang/shared/domain/scorecardEditing'
import { samson, scorecardName } from '@samklang/shared/domain/scorecard'
import { useMemo, useState, type ReactNode } from 'react'
import { useRoomSession } from '../session/RoomSession'
import { useText } from '../text'
import { useRoomScorecard } from '../scorecard/scorecard'
import { Begun } from './Begun'
import { ContentPane } from './ContentPane'
import { countsOf } from './counts'
import { DraftBar } from './DraftBar'
import { EditorContext, type OpenPart } from './editorContext'
import { FilesPane } from './FilesPane'
import { LanguagesPane } from './LanguagesPane'
import { Theirs } from './Theirs'
import { useDraft } from './useDraft'
import './editor.css'

const tabs = ['content', 'languages', 'files'] as const
type TabName = (typeof tabs)[number]

export function EditorPage(): ReactNode {
  const say = useText()
  const { room, session } = useRoomSession()
  const inUse = useRoomScorecard()
  const draft = useDraft(room, inUse, session.room.scorecard)
  const [tab, setTab] = useState<TabName>('content')
  const [open, setOpen] = useState<OpenPart>(null)
  const [field, setField] = useState<string | null>(null)
  const locked = whyNotChangeScorecard(session.rounds, session.assessment.id) !== null
  const { language } = session.room
  const editor = useMemo(
    () => ({ draft, language, locked, open, onOpen: setOpen, field, onField: setField }),
    [draft, language, locked, open, field],
  )
  const ours = session.room.scorecard === scorecardName(samson)
  return (
    <EditorContext value={editor}>
      <div className="editor">
        <Heading level={1} data-size="lg">
          {say('editor.title')}
        </Heading>
        <Paragraph className="editor__lead">
          {locked ? null : `${say('editor.lead')} `}
          {say(ours ? 'editor.inUse.samson' : 'editor.inUse.own')} {countsOf(draft.now, say)}.
        </Paragraph>
        {locked ? <Begun changed={draft.changed} /> : null}
        {locked ? null : <Theirs inUse={inUse} />}
        {locked ? null : <DraftBar inUse={inUse} onShow={() => setTab('content')} />}
        <Tabs
          value={tab}
          onChange={(next) => {
            const chosen = tabs.find((one) => one === next)
            if (chosen !== undefined) setTab(chosen)
          }}
        >
          <Tabs.List>
            {tabs.map((name) => (
              <Tabs.Tab key={name} value={name}>
                {say(`editor.tab.${name}`)}
              </Tabs.Tab>
            ))}
          </Tabs.List>
          <Tabs.Panel value="content">
            <ContentPane />
          </Tabs.Panel>
          <Tabs.Panel value="languages">
            <LanguagesPane />
          </Tabs.Panel>
          <Tabs.Panel value="files">
            <FilesPane />
          </Tabs.Panel>
        </Tabs>
      </div>
    </EditorContext>
  )
}
