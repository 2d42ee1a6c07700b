package tabel

import "testing"

// Synthetic rows: the foot of a page alone in a row that is padded to the width
// of the table, and rows that look like it but are none.
func TestKakiBerpelengkap(t *testing.T) {
	for s, mau := range map[string]bool{
		"IV-12": true, "IV - 12": true, "Hal. 1 dari 120": true, "Lanjutan": true,
		"Renstra Dinas Pendidikan Kabupaten Kudus Tahun 2025-2029": true,
		"- 12 -": true, "– 4 –": true, "12 | P a g e": true, "Page 12": true, "Halaman | 12": true, "| 12": true,
		"4-12": false, "-12": false, "- -": false, "-": false, "12 Halaman": false, "|": false, "12 -": false, "IV": false, "12": false, "IV-": false, "Dinas-12": false, "IV-12 Dokumen": false,
	} {
		if ada := (Baris{Sel: []string{"", s, ""}}).IsKakiSel(); ada != mau {
			t.Errorf("%q: %v, want %v", s, ada, mau)
		}
	}
	if (Baris{Sel: []string{"IV-12", "x"}}).IsKakiSel() {
		t.Error("a row with another cell is no foot")
	}
}

// Synthetic rows: the note under a table, wherever a page break leaves it, and
// content that begins with the same word.
func TestSumber(t *testing.T) {
	for s, mau := range map[string]string{
		"Sumber : DUK Dinsos Kota Jambi Tahun 2025": "DUK Dinsos Kota Jambi Tahun 2025",
		"*Sumber: LKPD 2024*":                       "LKPD 2024",
		"SUMBER DATA: BPS":                          "BPS",
		"Sumber daya manusia":                       "",
		"Sumber Dana : APBD":                        "",
		"Sumber:":                                   "",
	} {
		if ada := (Baris{Sel: []string{"", s, ""}}).Sumber(); ada != mau {
			t.Errorf("%q: %q, want %q", s, ada, mau)
		}
		if ada := (Baris{Sel: []string{s}}).IsKaki(); ada != (mau != "") {
			t.Errorf("%q: foot %v", s, ada)
		}
	}
	if s := (Baris{Sel: []string{"Sumber: BPS", "x"}}).Sumber(); s != "" {
		t.Error("a row with another cell is no note")
	}
}
