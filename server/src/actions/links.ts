/** The room's links: shown again, replaced, revoked. */
import type { Role } from '@samklang/shared/domain/role'
import { Refused } from '../refused'
import { digestOf } from '../seal'
import { linksOf, putLink, revokeLink as revokeLinkRow } from '../storage/links'
import type { Act } from './Act'
import { linkSecret, sealedLink, unsealedLink } from './createRoom'

/** A link with its secret, or null where only the digest is kept; the address is made where it is presented. */
export interface ShownLink {
  readonly role: Role
  readonly secret: string | null
  readonly createdAt: number
  readonly revoked: boolean
}

export async function links(act: Act): Promise<ShownLink[]> {
  const all = await linksOf(act.tx, act.room.id)
  return all.map(({ role, sealed, createdAt, revoked }) => ({
    role,
    secret: unsealedLink(act.key, act.room.id, role, sealed),
    createdAt,
    revoked,
  }))
}

/** The old link opens nothing from now on; passes it was exchanged for stay, people are revoked one by one. */
export async function replaceLink(act: Act, role: Role): Promise<{ createdAt: number }> {
  const secret = linkSecret(act, act.room.id, role)
  await putLink(act.tx, act.room.id, {
    role,
    digest: digestOf(secret),
    sealed: sealedLink(act.key, act.room.id, role, secret),
    createdAt: act.now,
    revoked: false,
  })
  return { createdAt: act.now }
}

export async function revokeLink(act: Act, role: Role): Promise<{ revision: number }> {
  if (!(await revokeLinkRow(act.tx, act.room.id, role))) throw new Refused('link-unknown')
  return { revision: act.room.revision }
}
