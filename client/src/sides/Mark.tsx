/** The mark of a side on the radar: a dot, a square, a triangle or a ring. */
const SIZE = 5

export function Mark({ side, x, y }: { side: number; x: number; y: number }) {
  if (side === 1) return <rect x={x - SIZE} y={y - SIZE} width={2 * SIZE} height={2 * SIZE} />
  if (side === 2)
    return <polygon points={`${x},${y - SIZE - 1} ${x + SIZE + 1},${y + SIZE} ${x - SIZE - 1},${y + SIZE}`} />
  return <circle className={side === 3 ? 'sides-ring' : undefined} cx={x} cy={y} r={SIZE} />
}
