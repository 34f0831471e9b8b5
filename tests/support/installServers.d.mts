/** The types of the plain script that `npm test` runs before anything is built. */
export function postgresFolder(): string | null
export function redisProgram(): string | null
export function installServers(): boolean
