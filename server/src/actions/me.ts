/** Who I am in this room, as it is told to myself. */
import type { Me } from '@samklang/shared/wire/rest'
import type { Member } from '../storage/passes'

export function meOf({ id, role, number, name, sector }: Member): Me {
  return { id, role, number, name, sector, joined: number !== null }
}
