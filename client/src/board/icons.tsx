/** Signs the icon set lacks: one that chooses, one that moves the view, an arrow, a letter. */
import type { ReactNode, SVGProps } from 'react'

function Icon({ children, ...rest }: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <svg
      width="1em"
      height="1em"
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.6}
      strokeLinejoin="round"
      strokeLinecap="round"
      focusable="false"
      {...rest}
    >
      {children}
    </svg>
  )
}

export function SelectIcon(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <Icon {...props}>
      <path d="M6 4l12.5 7-5.6 1.7L10 18.5z" />
    </Icon>
  )
}

export function HandIcon(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <Icon {...props}>
      <path d="M12 3v18M3 12h18M12 3l-2.5 2.5M12 3l2.5 2.5M12 21l-2.5-2.5M12 21l2.5-2.5M3 12l2.5-2.5M3 12l2.5 2.5M21 12l-2.5-2.5M21 12l-2.5 2.5" />
    </Icon>
  )
}

export function TextIcon(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <Icon {...props}>
      <path d="M5.5 8V5.5h13V8M12 5.5v13M9.5 18.5h5" />
    </Icon>
  )
}

export function ArrowIcon(props: SVGProps<SVGSVGElement>): ReactNode {
  return (
    <Icon {...props}>
      <path d="M5 19L19 5M10 5h9v9" />
    </Icon>
  )
}
