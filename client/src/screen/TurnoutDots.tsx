/** Turnout as dots that fill: one per person here, never who; a bar where there are too many to count. */
import { useText } from '../text'

/** With more people than this a bar says it better. */
const DOTS = 80

export function TurnoutDots({ answered, here }: { answered: number; here: number }) {
  const say = useText()
  // Whoever answered and left still counts among the answers.
  const present = Math.max(answered, here)
  return (
    <div className="screen-turnout">
      {present <= DOTS ? (
        <div className="screen-dots" aria-hidden="true">
          {Array.from({ length: present }, (_, index) => (
            <span key={index} data-filled={index < answered || undefined} />
          ))}
        </div>
      ) : (
        <svg className="screen-bar" width="100%" height="28" aria-hidden="true" focusable="false">
          <rect className="screen-bar-back" width="100%" height="28" rx="14" />
          <rect className="screen-bar-front" width={`${(answered / present) * 100}%`} height="28" rx="14" />
        </svg>
      )}
      <p>{say('answer.turnout', { answered, present })}</p>
    </div>
  )
}
