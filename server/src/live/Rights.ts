/** What people may do, as it was judged a moment ago: whoever acts upon it learns when it has been changed since. */

/** Judged now, acted upon in a moment. */
export interface Standing {
  /** Nothing that anybody may do in the room has been changed since. */
  readonly stands: boolean
  /** It has been acted upon, or will not be. */
  end(): void
}

/** It has to be judged again who may do this. */
export class RightsChanged extends Error {
  override name = 'RightsChanged'
}

export class Rights {
  private readonly judged = new Map<Standing, { readonly room: string; stands: boolean }>()

  /** To be asked for before it is judged. */
  begin(room: string): Standing {
    const own = { room, stands: true }
    const standing: Standing = {
      get stands() {
        return own.stands
      },
      end: () => void this.judged.delete(standing),
    }
    this.judged.set(standing, own)
    return standing
  }

  changed(room: string): void {
    for (const own of this.judged.values()) if (own.room === room) own.stands = false
  }
}
