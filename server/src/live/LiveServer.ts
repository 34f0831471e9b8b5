/** The live server as the rest of the product has it: what it is made of, and what may be asked of it. */
import type { Server } from 'node:http'
import type { Closing } from '@samklang/shared/wire/closing'
import type { Metrics } from '../metrics'
import type { Nodes } from '../nodes/Nodes'
import type { Person } from '../person'
import type { RoomParts } from './LiveRoom'
import type { LiveRooms } from './LiveRooms'
import type { Limits } from './limits'
import type { Doors } from './upgrade'

export interface LiveParts extends Omit<
  RoomParts,
  | 'limits'
  | 'compactor'
  | 'judges'
  | 'metrics'
  | 'allowance'
  | 'storageWorks'
  | 'nodes'
  | 'serverClient'
  | 'rightsChanged'
> {
  readonly limits?: Partial<Limits>
  readonly metrics?: Metrics
  readonly doors?: Doors
  /** Others that serve the same rooms; none where it is left out. */
  readonly nodes?: Nodes
  /** Before `live/…` in every socket's address; ends with a slash. */
  readonly basePath: string
  isOwnOrigin(origin: string, host: string | undefined): boolean
  /** The person behind a Cookie header; a closing where there is none who may come in. */
  identify(room: string, cookies: string | undefined): Promise<Person | Closing>
}

export interface LiveServer extends LiveRooms {
  /** Is storage able to write now? At most a second old. */
  canWrite(): Promise<boolean>
  /** Takes the upgrades of this server. */
  attach(server: Server): void
  /** Lets nobody in any more, lets everybody go with `restarting` a few at a time, and waits for what is being kept. */
  close(): Promise<void>
}
