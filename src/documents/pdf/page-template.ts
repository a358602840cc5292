/**
 * How pages look, in the language of Typst. It is the same for every paper: what a paper says arrives as data in `sys.inputs`, where
 * strings are values, so that no text of anybody's can be code or markup, and nothing is read but that.
 *
 * The parts are those of `content.ts`. Headings, lists, tables and figures become tags of the same kind; feet and ornaments
 * become artifacts, which programs that read aloud pass over.
 */
export const PAGE_TEMPLATE = `
#let paper = json(bytes(sys.inputs.paper))
#let day = paper.madeOn.split("-").map(int)
#let faint = rgb("#545b64")
#let accent = rgb("#1d4f91")
#let hair = 0.4pt + rgb("#c5cad1")

// A heading without words would be no heading (PDF/UA-1).
#let named(words) = if words.trim() == "" { "–" } else { words }

#set document(title: named(paper.title), author: "Matchverk", date: datetime(year: day.at(0), month: day.at(1), day: day.at(2)))
#set text(font: "Inter", size: 8.5pt, fallback: false, lang: paper.lang, region: paper.region, hyphenate: true)
#set par(leading: 0.6em, spacing: 5pt)
#set page(
  paper: "a4",
  margin: (x: 42pt, top: 40pt, bottom: 46pt),
  footer-descent: 14pt,
  footer: context {
    set text(size: 7pt, fill: faint, hyphenate: false)
    grid(
      columns: (1fr, auto),
      column-gutter: 12pt,
      text(paper.foot),
      counter(page).display("1 / 1", both: true),
    )
  },
)

#show heading: set text(hyphenate: false)
#show heading.where(level: 1): set text(size: 18pt, weight: 700)
#show heading.where(level: 1): set block(above: 0pt, below: 8pt)
#show heading.where(level: 2): set text(size: 11pt, weight: 700, fill: accent)
#show heading.where(level: 2): set block(above: 16pt, below: 6.5pt)
#show heading.where(level: 3): set text(size: 9.5pt, weight: 700)
#show heading.where(level: 3): set block(above: 12pt, below: 5pt)
#show heading.where(level: 4): set text(size: 8.5pt, weight: 700, fill: faint)
#show heading.where(level: 4): set block(above: 8pt, below: 4pt)
#show figure: set align(start)
#set list(indent: 0pt, body-indent: 5pt, spacing: 4.5pt, marker: text(fill: accent, "•"))

#let styled(style, body) = {
  if style == "verdict" { text(size: 12pt, weight: 700, body) }
  else if style == "strong" { text(weight: 700, body) }
  else if style == "faint" { text(fill: faint, body) }
  else if style == "head" { text(size: 7.5pt, weight: 700, fill: faint, body) }
  else if style == "small" { text(size: 7.25pt, fill: faint, body) }
  else { body }
}

#let words(part) = {
  let body = if type(part.text) == str { text(part.text) } else {
    part.text.map(run => styled(run.at("style", default: none), if "language" in run {
      text(lang: run.language, region: (sv: "SE", en: "GB").at(run.language), run.text)
    } else { text(run.text) })).join()
  }
  styled(part.at("style", default: none), body)
}

#let drawn(shape) = {
  if shape.shape == "rect" {
    place(dx: shape.x * 1pt, dy: shape.y * 1pt, rect(width: shape.width * 1pt, height: shape.height * 1pt, fill: rgb(shape.color)))
  } else if shape.shape == "line" {
    let dash = if shape.at("isDashed", default: false) { "dashed" } else { "solid" }
    place(line(
      start: (shape.from.at(0) * 1pt, shape.from.at(1) * 1pt),
      end: (shape.to.at(0) * 1pt, shape.to.at(1) * 1pt),
      stroke: (thickness: shape.thickness * 1pt, paint: rgb(shape.color), dash: dash),
    ))
  } else if shape.shape == "dot" {
    place(
      dx: (shape.at.at(0) - shape.radius) * 1pt,
      dy: (shape.at.at(1) - shape.radius) * 1pt,
      circle(radius: shape.radius * 1pt, fill: rgb(shape.color), stroke: 1pt + white, inset: 0pt, align(
        center + horizon,
        text(size: 6.5pt, weight: 700, fill: white, hyphenate: false, shape.at("text", default: "")),
      )),
    )
  } else {
    let label = box(fill: white.transparentize(20%), outset: 1pt, text(size: 7pt, hyphenate: false, shape.text))
    let share = (start: 0%, middle: 50%, end: 100%).at(shape.anchor)
    context {
      let size = measure(label)
      place(dx: shape.at.at(0) * 1pt - share * size.width, dy: shape.at.at(1) * 1pt - size.height / 2, label)
    }
  }
}

#let drawing(part) = {
  let picture = box(width: part.width * 1pt, height: part.height * 1pt, part.shapes.map(drawn).join())
  if "alt" in part { figure(picture, alt: part.alt, kind: "drawing", supplement: none) } else { pdf.artifact(picture) }
}

#let inline(part) = if "shapes" in part { drawing(part) } else { words(part) }

#let paragraph(part) = {
  let above = part.at("above", default: 5) * 1pt
  if "edge" in part {
    block(above: above + 2pt, below: 7pt, stroke: (left: 4pt + rgb(part.edge)), inset: (left: 8pt, y: 3pt), par(words(part)))
  } else { block(above: above, below: 5pt, par(words(part))) }
}

#let tabled(part) = {
  let plain = part.at("isPlain", default: false)
  set text(hyphenate: true)
  set par(leading: 0.5em)
  block(above: 6pt, below: 6pt, table(
    columns: part.widths.map(width => if width == "*" { 1fr } else { width * 1pt }),
    align: start + top,
    inset: (left: 0pt, right: 8pt, y: if plain { 2.6pt } else { 3.6pt }),
    stroke: (_, y) => if plain { none } else { (bottom: if y == 0 { 0.8pt + faint } else { hair }) },
    table.header(..part.heads.map(head => styled("head", text(head)))),
    ..part.rows.flatten().map(cell => table.cell(breakable: false, inline(cell))),
  ))
}

#let shown(part) = {
  if "heading" in part { heading(level: part.level, text(named(part.heading))) }
  else if "list" in part { block(above: 5pt, below: 5pt, list(..part.list.map(inline))) }
  else if "rows" in part { tabled(part) }
  else if "shapes" in part { block(above: 6pt, below: 6pt, drawing(part)) }
  else if "together" in part { block(breakable: false, width: 100%, above: 14pt, below: 6pt, part.together.map(shown).join()) }
  else if "pageBreak" in part { pagebreak(weak: true) }
  else { paragraph(part) }
}

#paper.content.map(shown).join()
`;
