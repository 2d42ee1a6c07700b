// Package tabel is the grid under every reader of plans: it cuts a document
// into its tables, whatever the document is written in, and says what each
// column is called and in which line each row stands. It knows the words that
// heads of plans are made of; what a table means it does not know.
//
//	d, err := tabel.Read(file)
//	if err != nil { … } // not text, over a limit, a quote that never closes
//	for _, t := range d.Tabel {
//		fmt.Println(t.Baris, t.Judul)
//		for h, row := range t.All() {
//			fmt.Println(row.Nomor, row.At(h.Cari("indikator")))
//		}
//	}
//
// [Read] tells TAB-separated text, CSV and Markdown apart by their content.
// [FromRows] takes rows from anything else: an extractor of spreadsheets, word
// processor files or PDF hands over the line (or row) number and the cells as
// they are displayed, and needs nothing of this package but that call.
//
// Tables of real documents break over pages. Each page ([Halaman]) has the
// head it was printed with, since pages repeat it, change it and damage it;
// the rows of a table are those of its pages. A damaged head is mended where its
// other labels, the order of its years, the cells below or the same head elsewhere
// leave no doubt ([Dokumen.Perbaikan]). In the rows nothing is moved between cells,
// and nothing is dropped but blank lines, page numbers and running titles.
//
// Use encoding/csv for CSV whose columns are known and clean.
package tabel
