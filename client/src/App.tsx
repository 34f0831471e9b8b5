/** Which page stands at which address. */
import { lazy, Suspense, type ReactNode } from 'react'
import { Route, Router, Switch } from 'wouter'
import { basePath } from './base'
import { NotFoundPage } from './start/NotFoundPage'
import { TextProvider } from './text'
import { Loading } from './theme/motif/Motif'
import { Announcer } from './ui/announce'
import { UpdatedNotice } from './offline/UpdatedNotice'
import { PageGuard } from './PageGuard'

const StartPage = lazy(() => import('./start/StartPage').then((page) => ({ default: page.StartPage })))
const CreatePage = lazy(() => import('./start/CreatePage').then((page) => ({ default: page.CreatePage })))
const DevicePage = lazy(() => import('./room/DevicePage').then((page) => ({ default: page.DevicePage })))
const RoomPage = lazy(() => import('./room/RoomPage').then((page) => ({ default: page.RoomPage })))

export function App(): ReactNode {
  return (
    <TextProvider>
      <PageGuard>
        <Announcer />
        <UpdatedNotice />
        <Router base={basePath()}>
          <Suspense fallback={<Loading />}>
            <Switch>
              <Route path="/" component={StartPage} />
              <Route path="/ny" component={CreatePage} />
              <Route path="/enhet" component={DevicePage} />
              <Route path="/rom/:room/*?">{({ room }) => <RoomPage key={room} room={room} />}</Route>
              <Route>
                <NotFoundPage />
              </Route>
            </Switch>
          </Suspense>
        </Router>
      </PageGuard>
    </TextProvider>
  )
}
