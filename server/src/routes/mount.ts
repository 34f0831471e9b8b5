/** Walks the route table and answers every route of it; a refusal is turned into its status here and nowhere else. */
import { statusOf, type Refusal } from '@samklang/shared/domain/refusal'
import { routes, type RefusalReply, type RouteName } from '@samklang/shared/wire/rest'
import { Hono, type Context } from 'hono'
import { faultOf } from '../log'
import { Refused } from '../refused'
import { NotSaved } from '../storage/Database'
import { entries } from './entries'
import type { Entry } from './entry'
import { REPORT_FILES, reportFile } from './reportFiles'
import { Visit, type Served } from './visit'

export function mount(served: Served): Hono {
  const app = new Hono()
  for (const name of Object.keys(routes) as RouteName[]) {
    const { method, path } = routes[name]
    app.on(method, path, async (context) => {
      const began = served.clock.now()
      // reason: the entry and its route come from two tables under the same name; TypeScript cannot follow the pair.
      const entry = entries[name] as Entry<RouteName>
      const response = await orRefusal(served, name, context, () => new Visit(served, name, entry, context).answer())
      // A line for each ballot would order the people who cast them; a PUT leaves one only when it failed on our side.
      if (method !== 'PUT' || response.status >= 500) {
        served.log.info('answered', { route: name, method, status: response.status, took: served.clock.now() - began })
      }
      return response
    })
  }
  app.get(REPORT_FILES, (context) => orRefusal(served, 'reportFile', context, () => reportFile(served, context)))
  app.all('/api/*', (context) => refusal(context, 'not-found'))
  return app
}

async function orRefusal(
  served: Served,
  name: string,
  context: Context,
  answer: () => Promise<Response>,
): Promise<Response> {
  try {
    return await answer()
  } catch (error) {
    if (error instanceof Refused) return refusal(context, error.refusal, error.more)
    if (error instanceof NotSaved) served.log.error('not saved', { route: name, ...faultOf(error) })
    else served.log.error('failed', { route: name, ...faultOf(error) })
    return refusal(context, 'not-saved', {}, error instanceof NotSaved ? 503 : 500)
  }
}

function refusal(
  context: Context,
  reason: Refusal,
  more: Pick<Refused, 'more'>['more'] = {},
  status: number = statusOf[reason],
): Response {
  const reply: RefusalReply = {
    refusal: reason,
    ...(more.faults && { faults: [...more.faults] }),
    ...(more.stored && { stored: more.stored }),
  }
  context.header('Cache-Control', 'no-store')
  if (reason === 'too-often') context.header('Retry-After', '5')
  // reason: Hono's type lists the statuses it knows; ours are a closed list of its own.
  return context.json(reply, status as 400)
}
