package teks

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// BukanUTF8 finds the first byte that is not UTF-8 text, and says what stands
// there and, where the beginning tells it, what the file is instead; -1 for text.
// NUL is valid UTF-8 and no text.
func BukanUTF8(s string) (offset int, ditemukan string) {
	offset = bukanUTF8(s)
	if offset < 0 {
		return -1, ""
	}
	ditemukan = fmt.Sprintf("bita 0x%02X", s[offset])
	if jenis := jenisBerkas(s); jenis != "" {
		ditemukan += " (" + jenis + ")"
	}
	return offset, ditemukan
}

func bukanUTF8(s string) int {
	nol := strings.IndexByte(s, 0)
	if utf8.ValidString(s) {
		return nol
	}
	for i := 0; i < len(s); {
		c, n := utf8.DecodeRuneInString(s[i:])
		if c == 0 || c == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return nol
}

// awalBerkas are the first bytes of the files that people try instead of text.
var awalBerkas = []struct{ awal, jenis string }{
	{"\xff\xfe", "UTF-16; simpan ulang sebagai UTF-8"},
	{"\xfe\xff", "UTF-16; simpan ulang sebagai UTF-8"},
	{"%PDF-", "berkas PDF; ambil dahulu teks dan tabelnya"},
	{"PK\x03\x04", "berkas ZIP seperti xlsx, docx atau ods; simpan sebagai CSV atau teks"},
	{"\xd0\xcf\x11\xe0", "berkas Office lama seperti xls atau doc; simpan sebagai CSV atau teks"},
}

func jenisBerkas(s string) string {
	for _, b := range awalBerkas {
		if strings.HasPrefix(s, b.awal) {
			return b.jenis
		}
	}
	return ""
}
