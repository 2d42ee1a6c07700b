// Package renstra reads the five-year plan of a regional agency (Rencana
// Strategis Perangkat Daerah), gives its rows their official codes, adds it
// up, and says where it does not add up.
//
//	r, err := renstra.Read(file)
//	if err != nil { … } // not text, too large, or no programme table in it
//	for _, t := range renstra.Audit(r, nil) {
//		fmt.Println(t.Baris, t.Kode, t.Pesan)
//	}
//
// [Read] takes the whole text of a document, as extractors write it, with the
// cells of its tables separated by TAB. It looks for the table of programmes,
// kegiatan, sub kegiatan and pagu (Tabel 4.3 in plans after Inmendagri
// 2/2025) by the labels of its head, takes the years from there, and reads
// every page of it. Real tables are dirty: heads repeated on each page and
// labelled one cell off, a page without one of the years, rows whose cells
// are shifted, level words missing. What the reader repairs it can prove by
// the sums of the plan, and says so in a finding; what it cannot prove it
// leaves as it is written.
//
// [Audit] returns findings as data ([Temuan]): errors are for what cannot be
// read, findings for what is wrong in what was read. Its rules are values
// ([Aturan], listed by [AturanBaku] and on the page ATURAN.md) that can be
// switched off, re-graded and added to. [WriteSARIF] writes findings for tools
// of code review, [Apply] carries their suggestions out.
//
// A whole plan is kept as YAML or JSON by [Encode], for people to edit and for
// other programs to read by the [Schema]; [Decode] and Read take it back.
package renstra
