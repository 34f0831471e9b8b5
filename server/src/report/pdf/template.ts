/** How a report looks on paper. Everything that people have written comes in as data and is shown as it is. */
export const template = String.raw`
#let data = json(bytes(sys.inputs.report))
#let blue = rgb("#0b4f7a")
#let grey = rgb("#5b6a78")
#let faint = rgb("#c9d1d8")

#set document(title: data.title, date: datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)))
#set text(font: ("Inter", "DejaVu Sans Mono"), fallback: false, lang: data.language, size: 10pt, fill: rgb("#1d2b3a"), hyphenate: false)
#set par(leading: 0.7em, spacing: 1.1em, justify: false)
#set page(
  paper: "a4",
  margin: (x: 2.3cm, top: 2.6cm, bottom: 2.4cm),
  header: context if counter(page).get().first() > 1 {
    set text(8.5pt, fill: grey)
    data.title
    h(1fr)
    data.subtitle
  },
  footer: context {
    set text(8.5pt, fill: grey)
    h(1fr)
    data.page.replace("{page}", str(counter(page).get().first())).replace("{pages}", str(counter(page).final().first()))
  },
)
#show title: set text(26pt, fill: blue)
#show title: set par(leading: 0.4em)
#show heading.where(level: 1): set text(17pt, fill: blue)
#show heading.where(level: 1): set block(above: 2em, below: 1em)
#show heading.where(level: 2): set text(13pt)
#show heading.where(level: 2): set block(above: 2em, below: 0.9em)
#show heading.where(level: 3): set text(10.5pt)
#show heading.where(level: 3): set block(above: 1.7em, below: 0.8em)
#show figure.where(kind: table): set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: set text(9pt, fill: grey)
#show figure.caption: set align(left)
#show table.cell.where(y: 0): set text(weight: 600)
#set table(stroke: (x, y) => (bottom: 0.5pt + faint), inset: (x: 5pt, y: 6pt), align: left + top)

#let words(given) = {
  set text(lang: given.lang, dir: if given.dir == "rtl" { rtl } else { ltr })
  given.lines.join(linebreak())
}
#let shown(block_) = {
  if block_.kind == "heading" {
    heading(level: block_.level, words(block_.words))
  } else if block_.kind == "paragraph" {
    if block_.tone == "quote" {
      block(inset: (left: 10pt), stroke: (left: 2pt + faint), par(words(block_.words)))
    } else if block_.tone == "quiet" {
      par(text(9pt, fill: grey, words(block_.words)))
    } else {
      par(words(block_.words))
    }
  } else if block_.kind == "list" {
    list(spacing: 0.9em, ..block_.items.map(words))
  } else if block_.kind == "facts" {
    terms(separator: linebreak(), hanging-indent: 0pt, spacing: 1.2em, ..block_.facts.map(it => terms.item(it.name, words(it.words))))
  } else if block_.kind == "table" {
    figure(
      kind: table,
      supplement: none,
      numbering: none,
      caption: block_.caption,
      text(8.5pt, table(
        columns: block_.widths.map(it => it * 1fr),
        table.header(..block_.columns.map(it => [#it])),
        ..block_.rows.flatten().map(words),
      )),
    )
  } else if block_.kind == "radar" {
    figure(
      kind: image,
      supplement: none,
      numbering: none,
      caption: block_.caption,
      image(bytes(block_.svg), format: "svg", alt: block_.alt, width: if block_.size == "large" { 100% } else { 60% }),
    )
  } else if block_.kind == "row" {
    block(breakable: false, {
      if block_.caption != none { par(text(8.5pt, fill: grey, block_.caption)) }
      image(bytes(block_.svg), format: "svg", alt: block_.alt, width: 13cm)
    })
  }
}

#v(1.4cm)
#title()
#text(14pt, data.subtitle)

#text(fill: grey, data.dated)
#v(0.8cm)
#shown(data.sections.first().first())
#outline(title: data.contents, depth: 1)
#for block_ in data.sections.first().slice(1) { shown(block_) }
#if data.note != none { par(text(9pt, fill: grey, data.note)) }
#for section in data.sections.slice(1) {
  pagebreak(weak: true)
  for block_ in section { shown(block_) }
}
`
