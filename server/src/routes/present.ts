/** How an answer leaves: as JSON nobody keeps, with the pass as a cookie where one was given. */
import type { RouteName } from '@samklang/shared/wire/rest'
import type { Context } from 'hono'
import type { Addresses } from '../addresses'
import { passCookie } from '../who'
import type { Presented } from './entry'

/** A year, in seconds: a partnership comes back to its room. */
const PASS_AGE = 31_536_000

export function present(
  context: Context,
  { basePath, secure }: Addresses,
  { reply, pass }: Presented<RouteName>,
): Response {
  context.header('Cache-Control', 'no-store')
  if (pass) {
    // Strict is enough, also for links opened from a mail: the page that opens asks for everything itself.
    const attributes = [`Path=${basePath}`, `Max-Age=${PASS_AGE}`, 'HttpOnly', 'SameSite=Strict']
    if (secure) attributes.push('Secure')
    context.header('Set-Cookie', [`${passCookie(pass.room)}=${pass.token}`, ...attributes].join('; '), {
      append: true,
    })
  }
  return context.json(reply)
}
