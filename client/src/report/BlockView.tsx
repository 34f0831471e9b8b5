/** One block of a report as the page shows it: headings, text and tables as what they are, charts with the words for them. */
import { Heading, Paragraph, Table } from '@digdir/designsystemet-react'
import { radarSvg } from '@samklang/shared/charts/radarSvg'
import { rowSvg } from '@samklang/shared/charts/rowSvg'
import { type Block, textOf } from '@samklang/shared/report/Block'
import type { ReactNode } from 'react'
import { DotRow } from '../charts/DotRow'
import { Radar } from '../charts/Radar'
import { PictureButton } from './PictureButton'
import { Said } from './Said'

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>

export function BlockView({ block, title }: { block: Block; title: string }): ReactNode {
  switch (block.kind) {
    case 'heading':
      return <HeadingView block={block} />
    case 'paragraph':
      return <ParagraphView block={block} />
    case 'list': {
      const List = block.ordered === true ? 'ol' : 'ul'
      return (
        <List className="report-list">
          {block.items.map((item, index) => (
            // reason: the same line may stand there twice, and lines never move
            // oxlint-disable-next-line react/no-array-index-key
            <li key={index} dir="auto">
              <Said words={item} />
            </li>
          ))}
        </List>
      )
    }
    case 'facts':
      return (
        <dl className="report-facts">
          {block.facts.map(({ name, words }) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">
                <Said words={words} />
              </dd>
            </div>
          ))}
        </dl>
      )
    case 'table':
      return <TableView block={block} />
    case 'radar':
      return (
        <figure className="report-radar" data-size={block.size}>
          <Radar axes={block.axes} />
          <p className="sk-hidden">{block.words}</p>
          <figcaption>{block.caption}</figcaption>
          <PictureButton svg={() => radarSvg(block.axes)} title={title} file={block.file} what={block.caption} />
        </figure>
      )
    case 'row':
      return (
        <figure className="report-row">
          {block.caption !== null && <figcaption>{block.caption}</figcaption>}
          <div className="report-row__line">
            <DotRow {...block.row} />
            <PictureButton svg={() => rowSvg(block.row)} title={title} file={block.file} what={block.words} small />
          </div>
          <p className="sk-hidden">{block.words}</p>
        </figure>
      )
  }
}

/** The page has a heading of its own over them all. */
function HeadingView({ block: { level, words } }: { block: Of<'heading'> }): ReactNode {
  const size = ({ 1: 'md', 2: 'sm', 3: 'xs' } as const)[level]
  return (
    <Heading level={level === 1 ? 2 : level === 2 ? 3 : 4} data-size={size}>
      <Said words={words} />
    </Heading>
  )
}

function ParagraphView({ block: { words, tone } }: { block: Of<'paragraph'> }): ReactNode {
  if (tone === 'quote') {
    return (
      <blockquote className="report-quote" dir="auto">
        <Said words={words} />
      </blockquote>
    )
  }
  return (
    <Paragraph className={tone === 'quiet' ? 'report-quiet' : undefined}>
      <Said words={words} />
    </Paragraph>
  )
}

function TableView({ block: { caption, columns, rows } }: { block: Of<'table'> }): ReactNode {
  return (
    // reason: a wide table scrolls inside itself, and only what has focus can be scrolled by keyboard
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="report-table" tabIndex={0} aria-label={caption}>
      <Table zebra data-size="sm">
        <caption>{caption}</caption>
        <Table.Head>
          <Table.Row>
            {columns.map((column) => (
              <Table.HeaderCell key={column} scope="col">
                {column}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Head>
        <Table.Body>
          {rows.map((cells, index) => (
            // reason: rows may say the same, and never move
            // oxlint-disable-next-line react/no-array-index-key
            <Table.Row key={index}>
              {cells.map((cell, column) =>
                column === 0 ? (
                  <Table.HeaderCell key={columns[column]} scope="row">
                    <Said words={cell} />
                  </Table.HeaderCell>
                ) : (
                  <Table.Cell key={columns[column] ?? textOf(cell)}>
                    <Said words={cell} />
                  </Table.Cell>
                ),
              )}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
    </section>
  )
}
