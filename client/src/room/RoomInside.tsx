/** Inside a room: asks whoever has not joined, then shows the page of the address under the room's bar. */
import { useEffect, type ReactNode } from 'react'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useRoomSession } from '../session/RoomSession'
import { NotFoundPage } from '../start/NotFoundPage'
import { useText } from '../text'
import { useWide } from '../ui/useMedia'
import { JoinPage } from './JoinPage'
import { RoomLayout } from './RoomLayout'
import { rememberRoom } from './visited'
import { firstPage, pageAt, pathOf, type PageName } from './pages'
import {
  AgendaPage,
  AnswerPage,
  BoardPage,
  EditorPage,
  IdeasPage,
  LeadPage,
  ListPage,
  MeasuresPage,
  ProfilePage,
  ReportPage,
  ScreenPage,
} from './lazyPages'

export function RoomInside(): ReactNode {
  const say = useText()
  const { room, session, me, role } = useRoomSession()
  const wide = useWide()
  const [path] = useLocation()
  const page = pageAt(path)
  const title = session.room.title
  useEffect(() => {
    document.title = `${page === null ? '' : `${say(`room.page.${page}`)} · `}${title} · Samklang`
    rememberRoom({ room, title, role })
  }, [say, page, title, room, role])

  const mustJoin = !me.joined && (role === 'participant' || (role === 'facilitator' && isTakingPart(page)))
  if (mustJoin && role === 'participant') return <JoinPage />
  if (page === 'screen') return <ScreenPage />
  return (
    <RoomLayout page={page}>
      {mustJoin ? (
        <JoinPage />
      ) : (
        <Switch>
          <Route path="/rom/:room/svar" component={AnswerPage} />
          <Route path="/rom/:room/ideer" component={IdeasPage} />
          <Route path="/rom/:room/tiltak" component={MeasuresPage} />
          <Route path="/rom/:room/profil" component={ProfilePage} />
          <Route path="/rom/:room/rapport" component={ReportPage} />
          <Route path="/rom/:room/tavle" component={BoardPage} />
          <Route path="/rom/:room/liste" component={ListPage} />
          {role === 'facilitator' ? <Route path="/rom/:room/lede" component={LeadPage} /> : null}
          {role === 'facilitator' ? <Route path="/rom/:room/malkort" component={EditorPage} /> : null}
          {role === 'facilitator' ? <Route path="/rom/:room/plan" component={AgendaPage} /> : null}
          <Route path="/rom/:room">
            <Redirect to={pathOf(room, firstPage(role, session.focus, wide))} replace />
          </Route>
          <Route>
            <NotFoundPage inside />
          </Route>
        </Switch>
      )}
    </RoomLayout>
  )
}

/** Pages on which one answers or writes, which only those who have joined can. */
function isTakingPart(page: PageName | null): boolean {
  return page === 'answer' || page === 'ideas'
}
