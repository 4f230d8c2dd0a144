/// The look of an HTML report: system fonts, dark on light with a contrast above 7 : 1, A4 when printed.
enum HTMLReportStyle {
    static let css = """
        :root { color-scheme: light; }
        body { margin: 0; background: #fff; color: #1a1a1a; font: 16px/1.5 system-ui, "Noto Sans", "DejaVu Sans", sans-serif; }
        main, footer { max-width: 60rem; margin: 0 auto; padding: 1rem 1.5rem; }
        h1 { font-size: 1.7rem; line-height: 1.2; margin: 1rem 0 .25rem; }
        h2 { font-size: 1.3rem; margin: 2rem 0 .5rem; border-bottom: 1px solid #767676; }
        h3 { font-size: 1.1rem; margin: 1.5rem 0 .25rem; }
        h4 { font-size: 1rem; margin: 1rem 0 .25rem; }
        .imprint, footer { color: #444; }
        .finding { font-size: 1.15rem; font-weight: 600; }
        .notice { border-left: .3rem solid #8a4b00; padding: .25rem .75rem; background: #fff6e8; }
        .table { overflow-x: auto; margin: .75rem 0; }
        table { border-collapse: collapse; width: 100%; font-size: .92rem; }
        caption { text-align: left; font-weight: 600; padding: .25rem 0; }
        th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border-bottom: 1px solid #bbb; overflow-wrap: break-word; }
        tbody th { font-weight: inherit; }
        thead th { border-bottom: 2px solid #444; }
        .number { text-align: right; font-variant-numeric: tabular-nums; }
        figure { margin: 1rem 0; }
        figure svg { max-width: 100%; height: auto; }
        figcaption { font-size: .92rem; color: #444; }
        @page { size: A4; margin: 15mm; }
        @media print {
          :root { font-size: 9.5pt; }
          body { font-size: 1rem; line-height: 1.35; }
          h1 { font-size: 17pt; }
          h2 { font-size: 13pt; margin-top: 7mm; }
          h3 { font-size: 11pt; margin-top: 5mm; }
          th, td { padding: .6mm 1.5mm; }
          main, footer { max-width: none; padding: 0; }
          .table { overflow: visible; }
          h2, h3, h4 { break-after: avoid; }
          tr, figure, .notice { break-inside: avoid; }
          thead { display: table-header-group; }
        }
        """
}
