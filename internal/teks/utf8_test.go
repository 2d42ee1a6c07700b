package teks

import "testing"

func TestBukanUTF8(t *testing.T) {
	for in, want := range map[string]struct {
		offset    int
		ditemukan string
	}{
		"":                   {-1, ""},
		"Sosial \ufffd":      {-1, ""}, // the sign for what could not be read is text
		"%PDF-1.7 sebagai":   {-1, ""}, // text that only begins so
		"So\xf6al":           {2, "bita 0xF6"},
		"a\x00\xf6":          {1, "bita 0x00"},
		"\xff\xfek\x00":      {0, "bita 0xFF (UTF-16; simpan ulang sebagai UTF-8)"},
		"%PDF-1.7\n%\xe2":    {10, "bita 0xE2 (berkas PDF; ambil dahulu teks dan tabelnya)"},
		"PK\x03\x04\x14\x00": {5, "bita 0x00 (berkas ZIP seperti xlsx, docx atau ods; simpan sebagai CSV atau teks)"},
	} {
		if offset, ditemukan := BukanUTF8(in); offset != want.offset || ditemukan != want.ditemukan {
			t.Errorf("BukanUTF8(%q) = %d, %q; mau %d, %q", in, offset, ditemukan, want.offset, want.ditemukan)
		}
	}
}
